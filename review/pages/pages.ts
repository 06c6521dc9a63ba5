/** The web report: static pages and what they load. Made of disclosed numbers alone: nothing else is handed in. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataWords } from '../publication/words.ts'
import type { Publication } from '../publication/publication.ts'
import { answersPages } from './answers.ts'
import { changePage } from './change.ts'
import type { Content } from './content.ts'
import { devicesPage } from './devices.ts'
import { downloadsPage } from './downloads.ts'
import { findingsPage } from './findings.ts'
import { framed, type Page, pageFile } from './frame.ts'
import { gapsPage } from './gaps.ts'
import { methodPage } from './method.ts'
import { placesPage } from './places.ts'
import { questionPages } from './question.ts'
import { questionsFile, questionsOf } from './questions-file.ts'
import { reportOf } from './report.ts'
import { standardsPage } from './standards.ts'
import { surveyPage } from './survey.ts'
import { takingPartPage } from './taking-part.ts'
import { topicsPage } from './topics-page.ts'

const folder = join(import.meta.dirname, 'static')

export function pagesOf(
  publication: Publication,
  earlier: readonly Publication[],
  content: Content,
): ReadonlyMap<string, string> {
  const report = reportOf(publication, earlier, content)
  const pages: readonly Page[] = [
    findingsPage(report),
    topicsPage(report),
    gapsPage(report),
    devicesPage(report),
    standardsPage(report),
    placesPage(report),
    changePage(report),
    surveyPage(report),
    takingPartPage(report),
    methodPage(),
    downloadsPage(),
    ...answersPages(report),
    ...questionPages(report),
  ]
  return new Map([
    ...pages.map(page => [pageFile(page.name), framed(page, publication)] as const),
    ...['pages.css', 'pages.js'].map(name => [name, loaded(name, publication)] as const),
    [
      'icon.svg',
      readFileSync(join(folder, 'icon.svg'), 'utf8').replace('DATA', () => labelOf(publication)),
    ],
    [questionsFile, questionsOf(content, publication.isMadeUp)],
  ])
}

const labelOf = ({ quarter, isMadeUp }: Publication) =>
  `Care Cyber Check, the review of ${quarter}: ${dataWords(isMadeUp)}.`

const loaded = (name: string, publication: Publication) =>
  `/* ${labelOf(publication)} */\n${readFileSync(join(folder, name), 'utf8')}`
