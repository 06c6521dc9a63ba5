import { memo } from 'react'
import { Link } from 'wouter'
import { factInWords, kindWords, notKnown } from '../../../shared/systems/words.ts'
import type { System } from '../../../shared/systems/system.ts'
import { AttentionChip } from './attention-chip.tsx'
import type { Listed } from './narrow.ts'

const columns = [
  'Name',
  'Supplier',
  'What it holds',
  'Two-step sign-in',
  'Without it',
  'What stands out',
] as const

/** Every system that is shown, with what matters most about each; the same table goes on paper. */
export function SystemTable({ shown }: { readonly shown: readonly Listed[] }) {
  return (
    <table className="system-table" aria-label="Systems and online services">
      <thead>
        <tr>
          {columns.map(words => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(listed => (
          <SystemRow key={listed.system.id} listed={listed} />
        ))}
      </tbody>
    </table>
  )
}

const SystemRow = memo(function SystemRow({ listed }: { readonly listed: Listed }) {
  const { system, attention } = listed
  return (
    <tr>
      <th scope="row" data-column="Name">
        <Link to={`/systems/${system.id}`}>{system.name}</Link>
        <span className="small quiet system-kind">{kindWords[system.kind]}</span>
      </th>
      <td data-column="Supplier">
        <Known words={system.supplier || notKnown} />
        {system.supplierContact !== '' && (
          <span className="small quiet system-kind">{system.supplierContact}</span>
        )}
      </td>
      <td data-column="What it holds">
        <Known words={factInWords(system, 'data')} />
      </td>
      <td data-column="Two-step sign-in">
        <Known words={factInWords(system, 'signInCheck')} />
      </td>
      <td data-column="Without it">
        <WithoutIt {...system} />
      </td>
      <td data-column="What stands out">
        {attention.length === 0 ? (
          <span className="quiet">Nothing</span>
        ) : (
          <ul className="plain stack-tight">
            {attention.map(each => (
              <li key={each.kind}>
                <AttentionChip attention={each} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
})

function Known({ words }: { readonly words: string }) {
  return <span className={words === notKnown ? 'quiet' : undefined}>{words}</span>
}

function WithoutIt({ withoutIt }: System) {
  if (withoutIt === '') return <span className="quiet">Nothing written</span>
  return <span className="system-without">{withoutIt}</span>
}
