/** Devices: which no longer get updates, and what is known of the rest. */
import { barList, legend, shareBars } from './bars.ts'
import { kinds, regions, sizes } from '../disclosure/groups.ts'
import type { Page } from './frame.ts'
import { html, type Html } from './html.ts'
import type { Numbers, Report } from './report.ts'
import { shareOf } from './shares.ts'
import { asTable, choicesTable, devicesFile } from './tables.ts'
import { tileLegend, tileMap } from './tile-map.ts'
import {
  countNames,
  deviceNames,
  groupName,
  kindNames,
  shareNames,
  sizeNames,
  someDevices,
} from './words.ts'

const past = 'pastSupport'
/** What is good where all devices have it. */
const protections = ['updated', 'antivirus', 'encrypted', 'locked'] as const

export function devicesPage({ now }: Report): Page {
  const share = shareOf([now.device(past)], someDevices)
  return {
    name: 'devices',
    title: 'Devices',
    heading:
      share === null
        ? 'Too few services say something about their devices'
        : `${share.percent}% have at least one device that no longer gets updates`,
    lead: html`<p>
      A device without updates has holes that nobody mends any more. These numbers are of services
      that keep a device list and chose to share what it says. No list itself was sent, only “none”,
      “fewer than half” and so on.
    </p>`,
    body: html`${pastSupport(now)} ${protection(now)} ${count(now)}`,
  }
}

function pastSupport(now: Numbers): Html {
  const shareIn = (group: Parameters<Numbers['device']>[1]) =>
    shareOf([now.device(past, group)], someDevices)
  const groups = [...kinds.map(kind => ({ kind })), ...sizes.map(size => ({ size }))]
  const rows = [{}, ...regions.map(region => ({ region })), ...groups].map(group => ({
    name: groupName({ kind: null, region: null, size: null, ...group }),
    row: now.device(past, group),
  }))
  return html`<section>
    <h2>Where at least one device no longer gets updates</h2>
    <figure>
      <div class="beside">
        <div>
          ${tileLegend}${tileMap({
            label: 'Services with a device that no longer gets updates, by region',
            england: shareIn({}),
            shareIn: region => shareIn({ region }),
            hasLinks: true,
          })}
        </div>
        <div>
          <h3>By type and size</h3>
          ${shareBars(
            [
              ...kinds.map(kind => ({ name: kindNames[kind], share: shareIn({ kind }) })),
              ...sizes.map(size => ({ name: sizeNames[size], share: shareIn({ size }) })),
            ],
            'have one or more',
          )}
        </div>
      </div>
      ${asTable(choicesTable('How many of their devices no longer get updates, by group', shareNames, rows), devicesFile)}
    </figure>
  </section>`
}

function protection(now: Numbers): Html {
  const bars = [
    ...protections.map(id => ({
      name: deviceNames[id] ?? id,
      row: now.device(id),
      share: shareOf([now.device(id)], ['all']),
      words: 'say all of them',
    })),
    ...[past, 'personal'].map(id => ({
      name: deviceNames[id] ?? id,
      row: now.device(id),
      share: shareOf([now.device(id)], ['none']),
      words: 'say none of them',
    })),
  ]
  const rows = bars.map(({ name, row }) => ({ name, row }))
  return html`<section>
    <h2>What is known of their devices</h2>
    ${legend(shareNames)}
    <figure>
      ${barList(bars, shareNames)}
      ${asTable(choicesTable('What services say of their devices', shareNames, rows), devicesFile)}
    </figure>
  </section>`
}

function count(now: Numbers): Html {
  const rows = [{}, ...sizes.map(size => ({ size }))].map(group => ({
    name: groupName({ kind: null, region: null, size: null, ...group }),
    row: now.device('count', group),
  }))
  const bars = rows.map(({ name, row }) => ({
    name,
    row,
    share: shareOf([row], ['10-19', '20-49', '50+']),
    words: 'have 10 or more',
  }))
  return html`<section>
    <h2>How many devices services have</h2>
    ${legend(countNames)}
    <figure>
      ${barList(bars, countNames)}
      ${asTable(choicesTable('How many devices services have', countNames, rows), devicesFile)}
    </figure>
  </section>`
}
