/** Sizes the real window and finds what does not fit into it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Opened } from './window.ts'

export interface Size {
  readonly width: number
  readonly height: number
  readonly zoom: number
}

/** The page itself gets this size; the frame of the window comes on top. */
export async function sizeWindow({ app, page }: Opened, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.setZoomFactor(zoom)
    window?.setContentSize(width, height)
  }, size)
  await page.waitForFunction(
    ([width, height]) => innerWidth === width && innerHeight === height,
    [Math.round(size.width / size.zoom), Math.round(size.height / size.zoom)],
  )
}

/** What the window shows now, as a picture file; Playwright's own pictures are cut short in an enlarged window. */
export async function picture({ app, page }: Opened, path: string): Promise<void> {
  // What has just been enlarged or coloured is on the screen a frame later.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  })
  const taken = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64') ?? ''
  })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, Buffer.from(taken, 'base64'))
}

/** In the page: what sticks out, is cut off or makes the page scroll sideways, each in a few words. */
export function layoutFaults(): readonly string[] {
  const edge = document.documentElement.clientWidth
  const inWords = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.classList.toString()} “${element.textContent.trim().slice(0, 40)}”`
  const isForEars = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    const { opacity, visibility } = getComputedStyle(element)
    return width <= 1 || height <= 1 || opacity === '0' || visibility === 'hidden'
  }
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
  const isCut = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    const isCutWide = hides(overflowX) && scrollWidth > clientWidth + 1
    return isCutWide || (hides(overflowY) && scrollHeight > clientHeight + 2)
  }
  const sticksOut = (element: Element) => {
    const { left, right } = element.getBoundingClientRect()
    const hasOwnWords = [...element.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )
    return hasOwnWords && (right > edge + 1 || left < -1) && !scrolls(element.parentElement)
  }
  // A field scrolls along with what is typed into it.
  const seen = [...document.body.querySelectorAll('*')].filter(
    element => element.closest('svg, input, [hidden]') === null && !isForEars(element),
  )
  const isBeyondPart = (figure: Element) => {
    const { left, right } = figure.getBoundingClientRect()
    const part = figure.parentElement?.querySelector('rect')?.getBoundingClientRect()
    return part !== undefined && (left < part.left - 1 || right > part.right + 1)
  }
  const beyond = document.documentElement.scrollWidth - edge
  return [
    ...(beyond > 0 ? [`the page is ${beyond} points too wide`] : []),
    ...seen.filter(isCut).map(element => `cut: ${inWords(element)}`),
    ...[...document.querySelectorAll('svg g text')]
      .filter(isBeyondPart)
      .map(figure => `wider than its part: ${figure.textContent}`),
    ...seen.filter(sticksOut).map(element => `sticks out: ${inWords(element)}`),
  ]
}
