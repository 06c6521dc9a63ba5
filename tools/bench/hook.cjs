/**
 * Loaded into an Electron app before its own code (-r). Tells when a heading has been painted, what memory is used
 * three seconds later and, if asked, how long each of a number of clicks took until "Saved" was painted; then quits.
 * Plain JavaScript: the older runtimes do not read TypeScript.
 */
const { app } = require('electron')

const clicks = Number(process.env.BENCH_CLICKS ?? '0')

const untilUsable = `new Promise(done => {
  const painted = () => requestAnimationFrame(() => setTimeout(() => done(Date.now()), 0))
  const look = () => document.querySelector('main h1') === null ? false : (painted(), true)
  if (look()) return
  const watch = new MutationObserver(() => { if (look()) watch.disconnect() })
  watch.observe(document, { childList: true, subtree: true })
})`

/** Chooses between the first and the third answer in turn; the blank page has two buttons of the same kind. */
const clicking = `(async () => {
  const isApp = location.protocol === 'app:' && document.querySelector('fieldset') === null
  if (isApp) {
    location.hash = '#/question/all/' + document.querySelector('main a[href*="/question/"]').href.split('/').pop()
    await new Promise(done => setTimeout(done, 1000))
  }
  const status = () => document.querySelector('.saved [role=status]').textContent
  const until = holds => new Promise(done => {
    if (holds()) return done()
    const watch = new MutationObserver(() => { if (holds()) { watch.disconnect(); done() } })
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  const took = []
  for (let turn = 0; turn < ${clicks}; turn += 1) {
    const [first, , third] = document.querySelectorAll('input[name=answer]')
    const other = first.checked ? third : first
    const began = performance.now()
    other.click()
    await until(() => status().includes('Saving'))
    await until(() => status().includes('Saved'))
    await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))
    took.push(performance.now() - began)
    await new Promise(done => setTimeout(done, 20))
  }
  return took
})()`

const pause = ms => new Promise(done => setTimeout(done, ms))

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const usableAt = await contents.executeJavaScript(untilUsable)
    const clicksMs = clicks === 0 ? [] : await contents.executeJavaScript(clicking)
    await pause(clicks === 0 ? 3000 : 0)
    const kilobytes = app
      .getAppMetrics()
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
    process.stdout.write(`BENCH ${JSON.stringify({ usableAt, kilobytes, clicksMs })}\n`, () =>
      app.quit(),
    )
  })
})
