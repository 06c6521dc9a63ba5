/** "What to replace, and when": the devices by the year in which their updates end, to take to the owner for the budget. */
import { capital } from '../counted.ts'
import { dayInWords } from '../dates.ts'
import type { Device } from '../devices/device.ts'
import {
  byWhen,
  type EndGroup,
  groupsOf,
  type Judged,
  judgedOf,
  type WhenGroup,
} from '../devices/ends.ts'
import {
  devicesInWords,
  kindsInWords,
  listDateWords,
  listSourceWords,
  namesInWords,
  replaceNews,
  whenInWords,
} from '../devices/ends-words.ts'
import type { SupportTable } from '../devices/support-table.ts'
import { flagWords } from '../devices/support-words.ts'
import type { Service } from '../services/service.ts'
import { serviceSummary, serviceTitle } from '../services/words.ts'
import {
  type Block,
  type Cell,
  heading,
  normal,
  paragraph,
  type ReportDocument,
  small,
  strong,
  type Table,
} from './document.ts'
import { onOneLine } from './printable.ts'

export interface DevicesToReport {
  readonly service: Service
  readonly devices: readonly Device[]
  readonly table: SupportTable
  readonly today: string
}

export function devicesToReplace({
  service,
  devices,
  table,
  today,
}: DevicesToReport): ReportDocument {
  const title = onOneLine(serviceTitle(service))
  const judged = judgedOf(devices, table, today)
  const groups = byWhen(judged)
  return {
    title: `${title}: what to replace, and when`,
    subtitle: [serviceSummary(service), `From the device list on ${dayInWords(today)}`],
    footer: `${title} · devices to replace · ${dayInWords(today)}`,
    blocks: [
      paragraph(`${replaceNews(groups)}.`),
      ...(groups.length === 0 ? [] : [overview(groups)]),
      ...groups.flatMap(partFor),
      ...leftOut(judged),
      {
        kind: 'notice',
        title: 'Before you spend',
        text: 'There are no prices here: ask your supplier. Some devices can move to a newer system for nothing. Try that first.',
      },
      {
        kind: 'notice',
        title: 'Where the dates come from',
        text: `${listDateWords(table)} ${listSourceWords(table)} Dates typed on the page of a device count before the list.`,
      },
    ],
  }
}

const devicesOf = (judged: readonly Judged[]) => judged.map(({ device }) => device)

function overview(groups: readonly WhenGroup[]): Table {
  return {
    kind: 'table',
    caption: 'How many, and of what kind',
    columns: [
      { head: 'When', width: 40 },
      { head: 'Devices', width: 15, isNumber: true },
      { head: 'Kinds', width: 45 },
    ],
    rows: groups.map(({ when, judged }) => [
      [strong(whenInWords(when))],
      [normal(String(judged.length))],
      [normal(kindsInWords(devicesOf(judged)))],
    ]),
  }
}

function partFor({ when, judged }: WhenGroup): readonly Block[] {
  if (when === 'not-known') {
    return [
      heading(2, whenInWords(when)),
      paragraph(
        `${capital(devicesInWords(judged.length))} cannot be planned for yet, because the system or its version is not in the device list: ${onOneLine(namesInWords(devicesOf(judged)))}.`,
      ),
    ]
  }
  return [
    heading(2, whenInWords(when)),
    groupTable(groupsOf(judged), capital(devicesInWords(judged.length))),
  ]
}

function groupTable(groups: readonly EndGroup[], caption: string): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { head: 'System or model', width: 24 },
      { head: 'Updates', width: 24 },
      { head: 'Devices', width: 12, isNumber: true },
      { head: 'Which', width: 40 },
    ],
    rows: groups.map(({ product, support, devices }) => [
      [strong(onOneLine(product))],
      [normal(flagWords(support).words)],
      [normal(String(devices.length))],
      whichCell(devices),
    ]),
  }
}

/** The kinds are told first: an owner budgets for laptops, not for names. */
function whichCell(devices: readonly Device[]): Cell {
  const kept = devices.filter(({ keptBecause }) => keptBecause !== '')
  return [
    normal(kindsInWords(devices)),
    small(onOneLine(namesInWords(devices))),
    ...kept.map(({ name, keptBecause }) =>
      small(onOneLine(`${name} is kept for now: ${keptBecause}`)),
    ),
  ]
}

/** So that the numbers add up to the list. */
function leftOut(judged: readonly Judged[]): readonly Block[] {
  const count = judged.filter(({ support }) => support.status === 'no-system').length
  if (count === 0) return []
  return [
    paragraph(
      `${capital(devicesInWords(count))} without a system to update ${count === 1 ? 'is' : 'are'} left out, and so is everything lost or disposed of.`,
    ),
  ]
}
