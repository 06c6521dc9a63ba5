import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPlainWords, strangeWords } from '../../../tools/content/words.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const glossary = [
  { term: 'Firewall', also: ['firewalls'], meaning: 'A guard at the door.' },
  { term: 'Two-step sign-in', also: ['MFA'], meaning: 'A second proof.' },
]
const strange = (text: string, ...plain: readonly string[]) =>
  strangeWords({ where: 'here', kind: 'why', texts: [text] }, glossary, new Set(plain))

it.each([
  ['The firewall and the MFA help.', []],
  ['Firewalls, then more firewalls.', []],
  ['The hypervisor is down.', ['hypervisor']],
  ['The hypervisors’ hypervisor is down, says the Hypervisor.', ['hypervisors', 'hypervisor']],
  ['She carried, hurries, stopped, makes and quickly unlock the doors.', []],
  ['It’s the resident’s.', ['resident']],
  ['DNS and TPM', ['dns', 'tpm']],
  ['Look at www.digitalcarehub.co.uk and mail report@phishing.gov.uk.', []],
])('in “%s” stumbles over %j', (text, words) => {
  expect(strange(text)).toEqual(words)
})

it('knows the plain words in their other forms', () => {
  expect(strange('The residents rota.', 'resident', 'rota')).toEqual([])
})

it('reads the plain words without remarks and empty lines', () => {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'plain-words.txt'), '# Words\n\nrota\n  shift \n')
  expect([...readPlainWords(folder)]).toEqual(['rota', 'shift'])
})
