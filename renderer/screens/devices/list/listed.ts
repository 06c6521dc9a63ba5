import type { Device } from '../../../../shared/devices/device.ts'
import type { Judged } from '../../../../shared/devices/ends.ts'
import { standOf } from '../../../../shared/devices/list-tally.ts'
import { type ListTopic, listTopics } from '../../../../shared/devices/list-topics.ts'
import { notKnownOf } from '../../../../shared/devices/not-known.ts'
import { isCounted, judgeFor, type Support } from '../../../../shared/devices/support.ts'
import type { SupportTable } from '../../../../shared/devices/support-table.ts'
import { searchText, type Sought } from './list-filter.ts'

/** A device as the list shows it. */
export interface Listed extends Sought {
  readonly support: Support
}

/** Works out of each device what the list needs, once for each reading. */
export function listedOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): readonly Listed[] {
  const judge = judgeFor(table, today)
  return devices.map(device => {
    const support = judge(device)
    return {
      device,
      support,
      isUnsafe: isCounted(device) && isOver(support),
      isUnknown: notKnownOf(device).length > 0,
      openTopics: openTopicsOf({ device, support }),
      text: searchText(device),
    }
  })
}

function openTopicsOf(judged: Judged): readonly ListTopic[] {
  if (!isCounted(judged.device)) return []
  return listTopics.filter(topic => ['off', 'unknown'].includes(standOf(topic, judged) ?? ''))
}

/** Updates that must be paid for are not counted on. */
function isOver({ status }: Support): boolean {
  return status === 'ended' || status === 'paid-updates'
}
