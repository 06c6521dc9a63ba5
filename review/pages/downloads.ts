/** Every file to take away, what its columns mean, and how to see that it is genuine. */
import { dataFiles } from '../publication/files.ts'
import type { Page } from './frame.ts'
import { html } from './html.ts'
import { questionsFile } from './questions-file.ts'
import { table } from './tables.ts'
import { workbookFile } from './workbook.ts'

const about: Readonly<Record<string, string>> = {
  [workbookFile]:
    'All numbers as an Excel workbook, with the questions in full and what each column means',
  'answers.csv': 'How many services said what to each question, in each group',
  'dspt.csv': 'How far the DSPT is, in each group',
  'devices.csv': 'What is said of the devices, in each group',
  'coverage.csv': 'How many took part in each group',
  [questionsFile]: 'The questions in full, by their names in the other files',
  'data-dictionary.csv': 'What each column means',
  'tables.json': 'The same numbers for programs',
  'benchmark.json': 'The file that services compare themselves with in their app',
  'method.txt': 'How the numbers came about',
}

export function downloadsPage(): Page {
  return {
    name: 'downloads',
    title: 'Downloads',
    heading: 'Every number of this report, to take away',
    lead: html`<p>
      Whoever quotes these numbers, please say where they are from, which quarter they are of, and
      that they are of services that chose to share.
    </p>`,
    body: html`<section>
        <h2>Files</h2>
        <ul class="files">
          ${Object.entries(about).map(
            ([file, words]) =>
              html`<li><a href="${file}" download>${file}</a><span>${words}</span></li>`,
          )}
        </ul>
        <p>
          To have a page as a PDF, print it and choose “Save as PDF”. All tables are opened for
          that.
        </p>
      </section>
      <section>
        <h2>What the columns mean</h2>
        ${dataFiles.map(({ files, columns }) =>
          table({
            isOfWords: true,
            caption: `The columns of ${files}`,
            head: ['Column', 'Means'],
            rows: columns.map(({ name, means }) => [name, means]),
          }),
        )}
      </section>
      <section id="signed">
        <h2>How to see that a file is genuine</h2>
        <p>
          In the folder with all files, run <code>sha256sum --check checksums.txt</code>. It says of
          each file whether it is as it was published.
          <a href="signature.json">signature.json</a> is the review’s Ed25519 signature of that
          list. Hold its key against the one in the review’s details file.
        </p>
      </section>`,
  }
}
