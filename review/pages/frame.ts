/** What stands around every page: the label of made-up data, the way to the other pages, and where the numbers come from. */
import { quarterInWords } from '../../shared/sharing/quarters.ts'
import type { Publication } from '../publication/publication.ts'
import { html, type Html, nothing } from './html.ts'

export interface Page {
  /** Without .html. */
  readonly name: string
  /** In the tab of the browser, and in lists of results. */
  readonly title: string
  readonly heading: string
  /** One sentence or two under the heading. */
  readonly lead: Html
  readonly body: Html
  /** Which entry of the menu it belongs to, where it has none of its own. */
  readonly within?: MenuEntry
}

const menu = {
  index: 'Key findings',
  topics: 'Topics',
  gaps: 'Common gaps',
  answers: 'All answers',
  devices: 'Devices',
  standards: 'DSPT and Cyber Essentials',
  places: 'Regions and types',
  change: 'Change',
  survey: 'Beside the 2025 survey',
  'taking-part': 'Who took part',
  method: 'Method and limits',
  downloads: 'Downloads',
} as const
export type MenuEntry = keyof typeof menu

export const pageFile = (name: string): string => `${name}.html`

export function framed(page: Page, publication: Publication): string {
  // How the source is indented is nothing to send.
  return `<!doctype html>\n${whole(page, publication).toString().replace(/\n\s+/g, '\n')}`
}

function whole(page: Page, { quarter, isMadeUp }: Publication): Html {
  const here = page.within ?? page.name
  const when = quarterInWords(quarter)
  return html`<html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        ${isMadeUp ? 'Made-up data: ' : ''}${page.title} – Cyber security in adult social care,
        ${when}
      </title>
      <link rel="stylesheet" href="pages.css" />
      <link rel="icon" href="icon.svg" type="image/svg+xml" />
      <script src="pages.js" defer></script>
    </head>
    <body>
      <a class="skip" href="#main">Skip to the content</a>
      ${isMadeUp ? madeUp : nothing}
      <header class="top">
        <div class="wide">
          <p class="name"><a href="index.html">Cyber security in adult social care</a></p>
          <p class="when">The landscape review, ${when}</p>
        </div>
      </header>
      <nav class="menu" aria-label="Pages of this report">
        <ul class="wide">
          ${Object.entries(menu).map(([name, words]) => entry(name, words, here))}
        </ul>
      </nav>
      <main id="main" class="wide" tabindex="-1">
        <h1>${page.heading}</h1>
        <div class="lead">${page.lead}</div>
        ${page.body}
      </main>
      <footer class="foot">
        <div class="wide">
          ${isMadeUp ? html`<p><strong>This is made-up data.</strong> It describes no real service.</p>` : nothing}
          <p>
            Numbers are of services that chose to share, in ${when}. They are rounded to the nearest
            5, and small ones are not shown: <a href="method.html">how, and what that means</a>.
          </p>
          <p>
            Every file of this report is listed in <a href="checksums.txt">checksums.txt</a> and
            signed: <a href="downloads.html#signed">how to check it</a>.
          </p>
        </div>
      </footer>
    </body>
  </html> `
}

/** Said before anything else. */
const madeUp = html`<p class="notice">
  <span class="wide"
    ><strong>Made-up data.</strong> These numbers were made to try the report out. They say nothing
    about real services.</span
  >
</p>`

function entry(name: string, words: string, here: string): Html {
  return name === here
    ? html`<li><a href="${pageFile(name)}" aria-current="page">${words}</a></li>`
    : html`<li><a href="${pageFile(name)}">${words}</a></li>`
}
