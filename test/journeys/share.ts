/** The steps that the journeys about sharing have in common, in the manager's words. */
import type { LetterState, Outcome } from '../../shared/sharing/queue.ts'
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { packFor, questionsOf } from '../../shared/checklist/status.ts'
import { ask, askForPack } from '../support/ask.ts'
import { someFacts } from '../support/builders.ts'
import { firstVisit, goTo } from './walk.ts'

/** A service of which everything is known and so many questions are answered, and Today with it. */
export async function answeredService(page: Page, answers: number): Promise<void> {
  await firstVisit(page)
  const { id } = await currentService(page)
  await ask(page, 'services.change', { id, change: someFacts() })
  await answerSome(page, 0, answers)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Where things stand' })).toBeVisible()
}

async function currentService(page: Page) {
  const { services, currentId } = await ask(page, 'services.list')
  return present(
    services.find(({ id }) => id === currentId),
    'The service',
  )
}

/** Answers "Yes" to the questions from one place in the checklist to another. */
export async function answerSome(page: Page, from: number, to: number): Promise<void> {
  const service = await currentService(page)
  const { round } = await ask(page, 'checklist.open', { serviceId: service.id })
  const asked = questionsOf(packFor(await askForPack(page), service))
  for (const { id: questionId } of asked.slice(from, to)) {
    await ask(page, 'checklist.answer', {
      roundId: round.id,
      questionId,
      choice: 'yes',
      reason: '',
    })
  }
}

export const exactText = (page: Page) => page.getByRole('group', { name: 'The exact text' })

/** From the page about sharing to the receipt; gives the text as it was shown. */
export async function sendNow(page: Page): Promise<string> {
  await goTo(page, '/share/send')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('would be sent')
  const shown = await exactText(page).innerText()
  await page.getByRole('button', { name: 'Send now' }).press('Enter')
  return shown
}

export async function expectSent(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Your answers were sent on \d{1,2} \w+ \d{4}$/,
  )
}

/** Which state a letter is in; undefined where there is none of that id. */
export async function stateOf(
  page: Page,
  serviceId: string,
  id: string,
): Promise<LetterState | undefined> {
  const { letters } = await ask(page, 'sharing.standing', { serviceId })
  return letters.find(letter => letter.id === id)?.state
}

/** How the tries of a letter ended so far. */
export async function endsOf(
  page: Page,
  serviceId: string,
  id: string,
): Promise<readonly Outcome[]> {
  const { letters } = await ask(page, 'sharing.standing', { serviceId })
  return letters.find(letter => letter.id === id)?.attempts.map(({ outcome }) => outcome) ?? []
}
