import { expect, it } from 'vitest'
import { answersGiven, findingsIn, openFindings } from '../../../tools/supply-chain/findings.ts'

const csv = `issue, severity, confidence, filename, location, sample, description, url
CSP_GLOBAL_CHECK,"MEDIUM","CERTAIN","N/A","0:0",N/A,"No CSP",https://example.org
PRELOAD_JS_CHECK,"MEDIUM","FIRM","/project/electron/window.ts","22:6","preload, "quoted"","Review",https://example.org
`
const findings = findingsIn(csv, '/project')
const answer = 'It was looked at, and this is why it is well.'

it('reads what was found, and where', () => {
  expect(findings).toEqual([
    { check: 'CSP_GLOBAL_CHECK', file: 'N/A' },
    { check: 'PRELOAD_JS_CHECK', file: 'electron/window.ts' },
  ])
})

it('asks for an answer to each, and for none to what is gone', () => {
  const given = [
    { check: 'CSP_GLOBAL_CHECK', file: 'N/A', answer },
    { check: 'PRELOAD_JS_CHECK', file: 'electron/other.ts', answer },
  ]
  expect(openFindings(findings, given)).toEqual([
    'PRELOAD_JS_CHECK in electron/window.ts has no answer.',
    'PRELOAD_JS_CHECK in electron/other.ts is answered and no longer found.',
  ])
})

it('has an answer of some length for everything that was found', () => {
  expect(answersGiven().length).toBeGreaterThan(0)
})
