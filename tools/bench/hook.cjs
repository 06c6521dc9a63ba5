/**
 * Loaded into an Electron app before its own code (-r). Tells when a heading has been painted, or if asked the task
 * list; what memory is used three seconds later; and, if asked, how long each of a number of clicks took until "Saved"
 * was painted, how long after the passphrase was taken the first page was, or each key typed into the search until its answers were, there or in the device list, and each frame while that scrolls; then quits.
 * Plain JavaScript: the older runtimes do not read TypeScript.
 */
const { app, ipcMain } = require('electron')

const clicks = Number(process.env.BENCH_CLICKS ?? '0')
const isToTaskList = process.env.BENCH_TASK_LIST === 'yes'
const isToDevices = process.env.BENCH_DEVICES === 'yes'
/** What is typed into the search, parted by |; nothing to leave it be. */
const typed = (process.env.BENCH_TYPED ?? '').split('|').filter(query => query !== '')

/** Opens the lock where the records have one. */
const passphrase = process.env.BENCH_PASSPHRASE ?? ''

/** The moment at which the app had opened the records with the passphrase. */
let takenAt = 0
if (passphrase !== '') {
  const handle = ipcMain.handle.bind(ipcMain)
  ipcMain.handle = (channel, answer) =>
    handle(channel, async (event, name, ...rest) => {
      const answered = await answer(event, name, ...rest)
      if (name === 'lock.open') takenAt = Date.now()
      return answered
    })
}

/** The moment at which what the selector finds has been painted. */
const painted = selector => `new Promise(done => {
  const paint = () => requestAnimationFrame(() => setTimeout(() => done(Date.now()), 0))
  const look = () => document.querySelector('${selector}') === null ? false : (paint(), true)
  if (look()) return
  const watch = new MutationObserver(() => { if (look()) watch.disconnect() })
  watch.observe(document, { childList: true, subtree: true })
})`

const untilUsable = painted('main h1')

/** On to the task list with all its questions. */
const untilTaskList = `location.hash = '#/checklist'; ${painted('main .task-list')}`

/** Types the passphrase and opens the records with it. */
const unlocking = `{
  const box = document.querySelector('#passphrase')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(passphrase)})
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  box.form.requestSubmit()
}; ${painted('.frame main h1')}`

/** Types each query letter by letter into a search box, and counts from each letter to the painted answers. */
const typingInto = ({ open, box, settledMs, answers, isEmptiedAfter }) => `(async () => {
  ${open}
  while (document.querySelector('${box}') === null) await new Promise(done => setTimeout(done, 20))
  const box = document.querySelector('${box}')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const took = []
  const write = async text => {
    const began = performance.now()
    setValue.call(box, text)
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))
    took.push(performance.now() - began)
    await new Promise(done => setTimeout(done, 20))
  }
  await new Promise(done => setTimeout(done, ${settledMs}))
  for (const query of ${JSON.stringify(typed)}) {
    for (let letters = 1; letters <= query.length; letters += 1) await write(query.slice(0, letters))
    if (document.querySelectorAll('${answers}').length === 0) throw new Error('Nothing found for ' + query)
    if (${isEmptiedAfter}) await write('')
  }
  return took
})()`

const typing = typingInto({
  open: `window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))`,
  box: '#find-box',
  settledMs: 500,
  answers: '#find-list [role=option]',
  isEmptiedAfter: false,
})

const typingDevices = typingInto({
  open: `location.hash = '#/devices'`,
  box: '#device-search',
  settledMs: 1000,
  answers: '.device-row',
  isEmptiedAfter: true,
})

/** Scrolls the device list: slowly, by leaps, and back; tells how long each frame took. */
const scrollingDevices = `(async () => {
  const table = document.querySelector('.device-table')
  table.scrollIntoView()
  const frame = () => new Promise(done => requestAnimationFrame(done))
  await new Promise(done => setTimeout(done, 500))
  const took = []
  let before = await frame()
  for (let turn = 0; turn < 240; turn += 1) {
    table.scrollTop += turn < 100 ? 100 : turn < 200 ? 2500 : -6000
    const now = await frame()
    took.push(now - before)
    before = now
  }
  if (document.querySelectorAll('.device-row').length === 0) throw new Error('No rows after scrolling')
  return took
})()`

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
    const headingAt = await contents.executeJavaScript(untilUsable)
    const usableAt = isToTaskList ? await contents.executeJavaScript(untilTaskList) : headingAt
    const openedMs = passphrase === '' ? 0 : (await contents.executeJavaScript(unlocking)) - takenAt
    const type = isToDevices ? typingDevices : typing
    const keysMs = typed.length === 0 ? [] : await contents.executeJavaScript(type)
    const framesMs = isToDevices ? await contents.executeJavaScript(scrollingDevices) : []
    const clicksMs = clicks === 0 ? [] : await contents.executeJavaScript(clicking)
    const isForMemory = clicks === 0 && typed.length === 0 && !isToTaskList && passphrase === ''
    await pause(isForMemory ? 3000 : 0)
    const kilobytes = app
      .getAppMetrics()
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
    process.stdout.write(
      `BENCH ${JSON.stringify({ usableAt, openedMs, kilobytes, clicksMs, keysMs, framesMs })}\n`,
      () => app.quit(),
    )
  })
})
