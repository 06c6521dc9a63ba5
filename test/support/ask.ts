/** Asks the app from its own page, through the very function that the screens use. */
import type { Page } from '@playwright/test'
// Brings the type of window.careCyberCheck along.
import type {} from '../../renderer/call.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'

/** Rejects with the sentence where the app refuses. */
export async function ask<N extends CallName>(
  page: Page,
  name: N,
  ...input: undefined extends InputOf<N> ? [] : [InputOf<N>]
): Promise<OutputOf<N>> {
  const outcome = await page.evaluate(
    ([called, given]) => window.careCyberCheck.call(called, given),
    [name, input[0]] as const,
  )
  if (!outcome.ok) throw new Error(`${name}: ${outcome.message}`)
  // The contract types both ends; what crossed is what the main process was compiled to answer.
  return outcome.value as OutputOf<N>
}

/** The questions, as the window reads them. */
export async function askForPack(page: Page): Promise<Pack> {
  return JSON.parse(await ask(page, 'checklist.pack')) as Pack
}
