import { capital, counted, inWords } from '../../../../shared/counted.ts'
import type { Step } from '../../../../shared/devices/step.ts'

export const devicesInWords = (count: number) => counted(count, 'device', 'devices')

/** The news of the list: how many there are and how many are no longer safe. Counts only what has not gone. */
export function listNews({ kept, unsafe }: { readonly kept: number; readonly unsafe: number }) {
  if (kept === 0) return 'Every device in the list has gone'
  const have = capital(devicesInWords(kept))
  if (unsafe === 0) return `${have} in your list`
  if (kept === 1) return `${have}, and it no longer gets security updates`
  if (unsafe === kept) return `${have}, and none of them gets security updates any longer`
  const get = unsafe === 1 ? 'gets' : 'get'
  return `${have}, ${inWords(unsafe)} no longer ${get} security updates`
}

interface Shown {
  readonly shown: number
  readonly all: number
  readonly isFiltering: boolean
}

/** "Showing all 14 devices", "Showing three of 14 devices", "None of the 14 devices matches". */
export function resultInWords({ shown, all, isFiltering }: Shown): string {
  if (shown === 0) return `None of the ${devicesInWords(all)} matches.`
  if (shown === all) return `Showing all ${devicesInWords(all)}.`
  const left = all - shown
  const gone = left === 1 ? 'one you no longer have is' : `${inWords(left)} you no longer have are`
  const hidden = isFiltering ? '' : ` The ${gone} left out.`
  return `Showing ${inWords(shown)} of ${devicesInWords(all)}.${hidden}`
}

/** How many are chosen, and whether the search hides some of them: they would be changed all the same. */
export function chosenInWords(chosen: number, hidden: number): string {
  const words = `${capital(devicesInWords(chosen))} chosen`
  return hidden === 0 ? words : `${words}, ${inWords(hidden)} of them not shown now`
}

const done: Readonly<Record<Step['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Took out',
  imported: 'Brought in',
  read: 'Read',
  salvaged: 'Brought back',
}

/** "Brought in 120 devices from devices.csv", "Changed “Office PC 2”". */
export function stepInWords({ kind, devices, onlyName, source }: Step): string {
  const from = source === '' ? '' : ` from ${source}`
  const what = onlyName === '' ? devicesInWords(devices) : `“${onlyName}”`
  return `${done[kind]} ${what}${from}`
}
