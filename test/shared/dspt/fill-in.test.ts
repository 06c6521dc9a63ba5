import { describe, expect, it } from 'vitest'
import { fillIn, serviceInSentence } from '../../../shared/dspt/fill-in.ts'
import { serviceKinds } from '../../../shared/services/choices.ts'
import { aService } from '../../support/builders.ts'

const textOf = (template: string, service = aService(), written: string[] = []) =>
  fillIn(template, service, written).text

describe('the names in an answer', () => {
  it('are those of the service', () => {
    expect(textOf('At {service}, a {kind}, {lead} decides. {Lead} signs.')).toBe(
      'At Larch House, a care home, our registered manager (Priya Nair) decides. Our registered manager (Priya Nair) signs.',
    )
  })

  it.each(serviceKinds)('say what it is where it has no name: %s', kind => {
    const service = aService({ kind, name: ' ' })
    expect(serviceInSentence(service)).toMatch(/^our .*(?:care|service|nursing)/)
    expect(textOf('{service} is open.', service)).toMatch(/^Our /)
  })

  it.each([
    ['Registered manager', '', 'our registered manager'],
    ['IT lead', 'Sam Shah', 'our IT lead (Sam Shah)'],
    ['Deputy Manager', '', 'our Deputy Manager'],
    ['', 'Sam Shah', 'Sam Shah ([job title])'],
    ['', '', 'our [job title]'],
  ])('put “%s” and “%s” as “%s”', (leadTitle, leadName, words) => {
    const { text, gaps } = fillIn('Ask {lead}.', aService({ leadTitle, leadName }), [])
    expect(text).toBe(`Ask ${words}.`)
    expect(gaps.map(({ mark, page }) => [mark, page])).toEqual(
      leadTitle === '' ? [['[job title]', '/settings']] : [],
    )
  })

  it('name a gap once, however often it stands in the text', () => {
    const { gaps } = fillIn('{Lead} and {lead}.', aService({ leadTitle: '' }), [])
    expect(gaps).toHaveLength(1)
  })

  it.each(['Z1234567', 'ZA123456', 'zb654321', 'CSN1234567'])(
    'find the ICO number %s in what was written',
    number => {
      const { text, gaps } = fillIn('It is {ico}.', aService(), [
        '',
        `On the wall, ${number}, paid`,
      ])
      expect([text, gaps]).toEqual([`It is ${number.toUpperCase()}.`, []])
    },
  )

  it('leave a gap for an ICO number that nobody wrote down', () => {
    const { text, gaps } = fillIn('It is {ico}.', aService(), ['paid by card'])
    expect(text).toBe('It is [ICO number].')
    expect(gaps.map(({ page }) => page)).toEqual([null])
  })

  it('leave what a name holds as it is', () => {
    expect(textOf('{service} is open.', aService({ name: '{lead} $& House' }))).toBe(
      '{lead} $& House is open.',
    )
  })
})
