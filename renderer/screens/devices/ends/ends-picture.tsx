import { daysBetween, dayInWords, monthInWords, monthsLater } from '../../../../shared/dates.ts'
import { type EndGroup, monthsAhead } from '../../../../shared/devices/ends.ts'
import { devicesInWords, namesInWords } from '../../../../shared/devices/ends-words.ts'
import { PictureOrTable } from '../../../components/picture-or-table.tsx'

interface Props {
  readonly groups: readonly EndGroup[]
  readonly today: string
}

const title = `What ends in the next ${monthsAhead} months`

/** One bar for each end: as long as updates still come. The words beside it and on it say the same. */
export function EndsPicture({ groups, today }: Props) {
  return (
    <PictureOrTable
      title={title}
      picture={<Bars groups={groups} today={today} />}
      table={<EndsTable groups={groups} />}
    />
  )
}

function Bars({ groups, today }: Props) {
  return (
    <ul className="plain ends-bars">
      {groups.map(group => (
        <li key={group.key}>
          <span className="ends-label">
            <strong>{group.product}</strong>{' '}
            <span className="small quiet">{devicesInWords(group.devices.length)}</span>
          </span>
          <Bar group={group} today={today} />
        </li>
      ))}
      <li aria-hidden="true">
        <span className="ends-label small quiet">Updates come until</span>
        <Months today={today} />
      </li>
    </ul>
  )
}

/** Where a day stands between today and the end of the picture, from 0 to 1. */
function shareOf(day: string, today: string): number {
  return daysBetween(today, day) / daysBetween(today, monthsLater(today, monthsAhead))
}

const per = (share: number) => `${(share * 100).toFixed(2)}%`

function Bar({ group, today }: { readonly group: EndGroup; readonly today: string }) {
  const { support, product, devices } = group
  const endsOn = support.endsOn ?? today
  const share = shareOf(endsOn, today)
  const isLate = share > 0.5
  const tone = support.status === 'ends-soon' ? 'soon' : 'later'
  const day = dayInWords(endsOn)
  return (
    <svg
      className={`ends-bar ends-bar-${tone}`}
      role="img"
      aria-label={`${product}: updates end on ${day}, ${devicesInWords(devices.length)}`}
    >
      <rect className="ends-empty" width="100%" height="100%" />
      {quarters.map(months => (
        <Tick key={months} at={shareOf(monthsLater(today, months), today)} />
      ))}
      <rect className="ends-ground" width={per(share)} height="100%" />
      <rect className="ends-line" y="86%" width={per(share)} height="14%" />
      <svg x={per(share)} overflow="visible">
        <text
          x={isLate ? -8 : 8}
          y="17"
          dominantBaseline="central"
          textAnchor={isLate ? 'end' : 'start'}
        >
          {tone === 'soon' ? `◐ ${day}` : day}
        </text>
      </svg>
    </svg>
  )
}

const quarters = [0, 3, 6, 9, 12, 15]

function Tick({ at }: { readonly at: number }) {
  return <rect className="ends-tick" x={per(at)} width="1" height="100%" />
}

function Months({ today }: { readonly today: string }) {
  return (
    <svg className="ends-months">
      {quarters.map(months => {
        const day = monthsLater(today, months)
        return (
          <text key={months} x={per(shareOf(day, today))} y="50%" dominantBaseline="central">
            {months === 0 ? 'Today' : monthInWords(day)}
          </text>
        )
      })}
    </svg>
  )
}

function EndsTable({ groups }: { readonly groups: readonly EndGroup[] }) {
  return (
    <table className="paper-table">
      <caption className="for-ears">{title}</caption>
      <thead>
        <tr>
          <th scope="col">System or model</th>
          <th scope="col">Last day with updates</th>
          <th scope="col" className="number">
            Devices
          </th>
          <th scope="col">Which</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, product, support, devices }) => (
          <tr key={key}>
            <th scope="row">{product}</th>
            <td data-head="Last day with updates">{dayInWords(support.endsOn ?? '')}</td>
            <td data-head="Devices" className="number">
              {devices.length}
            </td>
            <td data-head="Which">{namesInWords(devices)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
