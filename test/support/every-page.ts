/** Where every page of the service at hand is, for journeys that must see them all. */
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { packFor, questionsOf } from '../../shared/checklist/status.ts'
import { viewNames, viewPage } from '../../shared/checklist/views.ts'
import { ask, askForPack } from './ask.ts'

export interface Place {
  /** Fit for a file name. */
  readonly name: string
  readonly path: string
}

const place = (name: string, start: string, id: string | null | undefined): readonly Place[] =>
  typeof id === 'string' ? [{ name, path: `${start}${id}` }] : []

/** The devices and the systems. */
async function listPages(page: Page, serviceId: string): Promise<readonly Place[]> {
  // The one that is worst off has every part that the page of a device can have.
  const { endings } = await ask(page, 'devices.standing', { serviceId })
  const unsafe = endings[0]?.shown[0]?.id
  const systems = await ask(page, 'systems.list', { serviceId })
  return [
    { name: 'devices', path: '/devices' },
    { name: 'devices-ends', path: '/devices/ends' },
    { name: 'devices-replace', path: '/devices/replace' },
    { name: 'read-this-pc', path: '/devices/read' },
    { name: 'device-steps', path: '/devices/steps' },
    { name: 'new-device', path: '/devices/new' },
    { name: 'device-import', path: '/devices/import' },
    { name: 'device-export', path: '/devices/export' },
    ...place('device', '/devices/', unsafe),
    ...place('device-lost', '/devices/', unsafe === undefined ? null : `${unsafe}/lost`),
    { name: 'systems', path: '/systems' },
    { name: 'system-steps', path: '/systems/steps' },
    { name: 'new-system', path: '/systems/new' },
    { name: 'system-export', path: '/systems/export' },
    ...place('system', '/systems/', systems[0]?.id),
  ]
}

/** The sample has at least one of each kind of page; a service without a finished check has fewer. */
export async function everyPage(page: Page): Promise<readonly Place[]> {
  const { services, currentId } = await ask(page, 'services.list')
  const service = present(
    services.find(({ id }) => id === currentId),
    'The service',
  )
  const serviceId = service.id
  const { answers } = await ask(page, 'checklist.open', { serviceId })
  const written = await ask(page, 'plan.lines', { serviceId })
  const finished = await ask(page, 'rounds.list', { serviceId })
  const questions = questionsOf(packFor(await askForPack(page), service))
  const answered = (choice: string) => answers.find(answer => answer.choice === choice)?.questionId
  const unanswered = questions.find(({ id }) => !answers.some(each => each.questionId === id))?.id
  const line = (state: string) =>
    written.find(each => each.state === state && each.ruleKey !== null)?.ruleKey
  const own = written.find(each => each.ruleKey === null)?.id
  return [
    { name: 'today', path: '/' },
    { name: 'checklist', path: '/checklist' },
    { name: 'ten-minute-check', path: '/checklist/quick' },
    ...viewNames
      .filter(view => view !== 'topics')
      .map(view => ({ name: `view-${view}`, path: viewPage(view) })),
    ...place('question-by-caf', '/question/caf/', questions[0]?.id),
    { name: 'dspt-item', path: '/dspt/1.1.5' },
    ...place('question', '/question/all/', questions[0]?.id),
    ...place('question-not-answered', '/question/all/', unanswered),
    ...place('question-not-sure', '/question/all/', answered('not-sure')),
    ...place('question-does-not-apply', '/question/all/', answered('does-not-apply')),
    ...place('question-quick', '/question/quick/', questions.find(each => each.tenMinuteCheck)?.id),
    ...(await listPages(page, serviceId)),
    { name: 'advisories', path: '/advisories' },
    { name: 'advisory', path: '/advisories/updates-ended-october-2026' },
    { name: 'advisory-for-everybody', path: '/advisories/whom-to-ring' },
    { name: 'plan', path: '/plan' },
    ...place('plan-line', '/plan/', answered('no') ?? answered('partly')),
    ...place('plan-line-done', '/plan/', line('done')),
    ...place('plan-line-put-aside', '/plan/', line('not-doing')),
    ...place('plan-line-own', '/plan/', own),
    { name: 'staff-cards', path: '/cards' },
    { name: 'staff-card', path: '/cards/phishing' },
    { name: 'staff-card-not-noted', path: '/cards/personal-phones' },
    { name: 'quiz', path: '/cards/phishing/quiz' },
    { name: 'reports', path: '/reports' },
    { name: 'report', path: '/reports/check' },
    ...place('report-finished', '/reports/check/', finished[0]?.round.id),
    { name: 'dspt-answers', path: '/reports/dspt' },
    { name: 'it-questions', path: '/reports/it-questions' },
    { name: 'past-checks', path: '/reports/past' },
    { name: 'changes', path: '/reports/changes' },
    { name: 'compare', path: '/compare' },
    { name: 'share', path: '/share' },
    { name: 'share-send', path: '/share/send' },
    { name: 'share-letters', path: '/share/letters' },
    { name: 'help', path: '/help' },
    { name: 'settings', path: '/settings' },
    { name: 'privacy', path: '/privacy' },
    { name: 'erase-everything', path: '/privacy/erase' },
    { name: 'licences', path: '/privacy/licences' },
    { name: 'lock', path: '/settings/lock' },
    { name: 'set-lock', path: '/settings/lock/set' },
    { name: 'change-passphrase', path: '/settings/lock/passphrase' },
    { name: 'backups', path: '/settings/backups' },
    { name: 'updates', path: '/settings/updates' },
    { name: 'new-service', path: '/services/new' },
  ]
}

/** Goes there as a link would, and waits until the page is drawn. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async to => {
    const isThere = location.hash === to
    const changed = new Promise(resolve => {
      window.addEventListener('hashchange', resolve, { once: true })
    })
    location.hash = to
    if (!isThere) await changed
    const isDrawn = () =>
      document.querySelector('main h1') !== null &&
      !document.querySelector('main')?.textContent.includes('Reading your records…')
    for (let waits = 0; waits < 500; waits += 1) {
      await new Promise(resolve => setTimeout(resolve, 10))
      if (isDrawn()) return
    }
  }, `#${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // An address that the app does not know leads to Today.
  expect(await page.evaluate(() => location.hash)).toBe(`#${path}`)
}
