/** The list of what gets updates and how long, compiled from the words that come with the app. */
import type { SupportTable } from '../../shared/devices/support-table.ts'
import { readSupport } from '../../tools/content/compile.ts'

let kept: SupportTable | null = null

export function shippedSupport(): SupportTable {
  kept ??= readSupport('assets/content')
  return kept
}
