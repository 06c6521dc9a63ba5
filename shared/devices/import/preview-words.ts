/** What a spreadsheet would bring, in words. */
import { capital, counted } from '../../counted.ts'
import type { ImportPreview } from './preview.ts'

type Counts = ImportPreview['counts']

const rowsThatCannot = (count: number): string =>
  count === 1 ? 'one row cannot be read' : `${counted(count, 'row', 'rows')} cannot be read`

/** "112 new, three changed, two rows cannot be read". */
export function importNews({ added, changed, same, refused }: Counts): string {
  if (added + changed + same + refused === 0) return 'There is no device in this file'
  if (added + changed + refused === 0) return 'Everything in this file is on your list already'
  const parts = [
    added > 0 ? counted(added, 'new device', 'new devices') : '',
    changed > 0 ? counted(changed, 'changed', 'changed') : '',
    refused > 0 ? rowsThatCannot(refused) : '',
  ]
  return capital(parts.filter(part => part !== '').join(', '))
}

/** On the button that does it. */
export function bringInWords({ added, changed }: Counts): string {
  return `Bring in ${counted(added + changed, 'device', 'devices')}`
}

export function doneNews(added: number, changed: number): string {
  const parts = [
    added > 0 ? `${counted(added, 'device is', 'devices are')} new on your list` : '',
    changed > 0 ? `${counted(changed, 'device was', 'devices were')} changed` : '',
  ]
  return capital(parts.filter(part => part !== '').join(', and '))
}
