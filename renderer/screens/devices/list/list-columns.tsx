import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Protection, ProtectionKey } from '../../../../shared/devices/choices.ts'
import type { Device, DeviceFacts } from '../../../../shared/devices/device.ts'
import {
  factNames,
  kindWords,
  notKnown,
  osWords,
  ownershipWords,
  protectionWords,
  stateWords,
} from '../../../../shared/devices/words.ts'
import { isCounted, supportStatuses } from '../../../../shared/devices/support.ts'
import { flagWords } from '../../../../shared/devices/support-words.ts'
import { dayInWords } from '../../../../shared/dates.ts'
import { DeviceFlag } from '../../../components/device-flag.tsx'
import type { Listed } from './listed.ts'

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
})
export type ListRow = Row<typeof features, Listed>

export interface ListColumn {
  readonly id: string
  readonly words: string
  /** How wide it is at least, in rem; what room is left is shared out in the same measure. */
  readonly width: number
  readonly isShownAtFirst: boolean
  /** What is sorted by and printed; undefined where nothing is known, which always comes last. */
  readonly value: (listed: Listed) => string | number | undefined
  readonly cell?: (listed: Listed) => ReactNode
  /** In words, where the value is not. */
  readonly print?: (listed: Listed) => string
}

const widest = 10
const wide = 6.5
const narrow = 6

const known = (text: string): string | undefined => (text === '' ? undefined : text)

/** A column of one fact, as it is written down. */
function fact(
  key: keyof DeviceFacts,
  width: number,
  of: (device: Device) => string | undefined,
  isShownAtFirst = false,
): ListColumn {
  return {
    id: key,
    words: factNames[key],
    width,
    isShownAtFirst,
    value: ({ device }) => of(device),
  }
}

function protection(key: ProtectionKey): ListColumn {
  return {
    ...fact(key, narrow, device => wordsOf(device[key])),
    cell: ({ device }) =>
      device[key] === 'off' ? (
        <span className="chip chip-no">
          <span aria-hidden="true">✕ </span>
          {protectionWords.off}
        </span>
      ) : (
        <Known words={wordsOf(device[key])} />
      ),
  }
}

const wordsOf = (is: Protection | null) => (is === null ? undefined : protectionWords[is])

function day(
  key: 'lookedAtOn' | 'boughtOn' | 'warrantyUntil',
  isShownAtFirst: boolean,
): ListColumn {
  const print = ({ device }: Listed) => (device[key] === null ? '' : dayInWords(device[key]))
  return {
    ...fact(key, narrow, device => device[key] ?? undefined, isShownAtFirst),
    cell: listed => <Known words={known(print(listed))} />,
    print,
  }
}

export function systemInWords({ os, osEdition, osVersion }: Device): string {
  if (os === null) return osVersion
  // The edition of a Linux is its own name: “Debian GNU/Linux 12”.
  if (os === 'linux' && osEdition !== '') return `${osEdition} ${osVersion}`.trim()
  return [osWords[os], osVersion, osEdition].filter(part => part !== '').join(' ')
}

/** A state is said wherever it is not the usual one. */
function Name({ listed: { device } }: { readonly listed: Listed }) {
  return (
    <>
      <Link to={`/devices/${device.id}`}>{device.name}</Link>{' '}
      {device.state !== 'in-use' && (
        <span className={device.state === 'lost' ? 'chip chip-no' : 'chip chip-quiet'}>
          <span aria-hidden="true">{device.state === 'lost' ? '! ' : '○ '}</span>
          {stateWords[device.state]}
        </span>
      )}
    </>
  )
}

export function Known({ words }: { readonly words: string | undefined }) {
  return words === undefined ? <span className="quiet">{notKnown}</span> : words
}

export const listColumns: readonly ListColumn[] = [
  {
    ...fact('name', widest, device => device.name, true),
    cell: listed => <Name listed={listed} />,
    print: ({ device: { name, state } }) =>
      state === 'in-use' ? name : `${name} (${stateWords[state].toLowerCase()})`,
  },
  // Beside the name, so that the smallest window has it in sight too.
  {
    id: 'safety',
    words: 'Security updates',
    width: 9.5,
    isShownAtFirst: true,
    value: safetyOrder,
    cell: ({ device, support }) =>
      isCounted(device) ? (
        <DeviceFlag support={support} />
      ) : (
        <span className="quiet">Not in use</span>
      ),
    print: ({ device, support }) => (isCounted(device) ? flagWords(support).words : 'Not in use'),
  },
  fact('kind', narrow, device => kindWords[device.kind], true),
  fact('place', wide, device => known(device.place), true),
  fact('usedBy', wide, device => known(device.usedBy), true),
  fact('os', wide, device => known(systemInWords(device)), true),
  day('lookedAtOn', true),
  fact('make', narrow, device => known(device.make)),
  fact('model', narrow, device => known(device.model)),
  fact('serial', narrow, device => known(device.serial)),
  fact('state', narrow, device => stateWords[device.state]),
  protection('encryption'),
  protection('antivirus'),
  protection('updates'),
  protection('screenLock'),
  protection('firewall'),
  fact('holdsPersonalData', narrow, ({ holdsPersonalData: holds }) =>
    holds === null ? undefined : holds ? 'Yes' : 'No',
  ),
  fact('ownership', narrow, ({ ownership }) =>
    ownership === null ? undefined : ownershipWords[ownership],
  ),
  fact('supplier', wide, device => known(device.supplier)),
  day('boughtOn', false),
  day('warrantyUntil', false),
]

/** The worst first; what is lost or gone has no flag and comes last. */
function safetyOrder({ device, support }: Listed): string | undefined {
  if (!isCounted(device)) return undefined
  return `${supportStatuses.indexOf(support.status)} ${support.endsOn ?? ''}`
}

const inOrder = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** Numbers by size, words as in a telephone book, with "Room 2" before "Room 10". */
export function compareValues(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return inOrder.compare(String(one), String(other))
}

const helper = createColumnHelper<typeof features, Listed>()

export const tableColumns = helper.columns(
  listColumns.map(({ id, words, value, cell }) =>
    helper.accessor(value, {
      id,
      header: words,
      sortUndefined: 'last',
      sortDescFirst: false,
      sortFn: (one, other) => compareValues(value(one.original) ?? '', value(other.original) ?? ''),
      cell: ({ row }) => cell?.(row.original) ?? <Known words={value(row.original)?.toString()} />,
    }),
  ),
)

/** Which columns are shown, from those at first and those that somebody chose. */
export function shownColumns(chosen: Readonly<Record<string, boolean>>): Record<string, boolean> {
  return Object.fromEntries(
    listColumns.map(({ id, isShownAtFirst }) => [id, chosen[id] ?? isShownAtFirst]),
  )
}
