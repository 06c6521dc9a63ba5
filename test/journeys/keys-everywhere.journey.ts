import { expect, type Page } from '@playwright/test'
import { everyPage, goTo } from '../support/every-page.ts'
import { drawn, journey } from '../support/window.ts'

const sample = { flags: ['--sample', '--today=2026-11-23'] }
/** Nobody goes round a whole page sooner; a machine that did would come round before its heading had the focus. */
const headingHasFocusMs = 200
/** More stops than any page has. */
const mostStops = 400

/** In the page: what has the focus, and whether somebody who looks can tell. */
function focused(): { readonly name: string; readonly faults: readonly string[] } {
  const element = document.activeElement
  if (element === null || element === document.body) return { name: '', faults: [] }
  // Parts that arrive late move the others: so each keeps the number of its first visit.
  const known = window as typeof window & { stops?: Element[] }
  const stops = (known.stops ??= [])
  if (!stops.includes(element)) stops.push(element)
  const name = `stop ${stops.indexOf(element)}, ${element.outerHTML.slice(0, 100)}`
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  // A choice is drawn on with the words that it stands beside.
  const isDrawnOn = [element, element.closest('label'), element.parentElement].some(drawn => {
    if (drawn === null) return false
    const { outlineStyle, boxShadow } = getComputedStyle(drawn)
    return outlineStyle !== 'none' || boxShadow !== 'none'
  })
  return {
    name,
    faults: [
      ...(isInView ? [] : [`out of view: ${name}`]),
      ...(isDrawnOn ? [] : [`looks like any other: ${name}`]),
    ],
  }
}

/** From the first stop of the page to its last, and round again. */
async function tabThrough(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const seen = new Set<string>()
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(focused)
    if (here.name === '') continue
    const [first = here.name] = seen
    if (seen.has(here.name)) {
      return here.name === first ? faults : [...faults, `turns back to ${here.name}`]
    }
    seen.add(here.name)
    faults.push(...here.faults)
  }
  return [...faults, 'never comes round']
}

const fields =
  'main :is(textarea, input:is([type=text], [type=search], [type=password], :not([type])))'

/** A key at a time, as people type: nothing else may take the focus, and no letter may go missing. */
async function typeEverywhere(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const count = await page.locator(fields).count()
  for (let at = 0; at < count; at += 1) {
    const field = page.locator(fields).nth(at)
    if (!(await field.isVisible()) || !(await field.isEditable())) continue
    const before = await field.inputValue()
    const room = Number((await field.getAttribute('maxlength')) ?? Infinity)
    await field.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('123')
    const isHere = await field.evaluate(element => element === document.activeElement)
    const after = await field.inputValue()
    const wanted = `${before}123`.slice(0, Math.max(room, before.length))
    if (!isHere) faults.push(`lost the focus: ${await field.evaluate(each => each.outerHTML)}`)
    else if (after !== wanted) faults.push(`“${before}” became “${after}”, not “${wanted}”`)
  }
  return faults
}

journey('every page can be gone through with Tab, and every field typed in', async ({ open }) => {
  const { page } = await open(sample)
  await drawn(page)
  const faults: string[] = []
  for (const { name, path } of await everyPage(page)) {
    await goTo(page, path)
    await page.waitForTimeout(headingHasFocusMs)
    const found = [...(await tabThrough(page)), ...(await typeEverywhere(page))]
    faults.push(...found.map(fault => `${name}: ${fault}`))
  }
  expect(faults).toEqual([])
})
