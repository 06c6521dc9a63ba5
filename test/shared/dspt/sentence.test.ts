import { describe, expect, it } from 'vitest'
import { asSentence, insideSentence, tidy } from '../../../shared/dspt/sentence.ts'

describe('what people typed, as a sentence', () => {
  it.each([
    ['in the office', 'In the office.'],
    ['In the office.', 'In the office.'],
    ['is it there?', 'Is it there?'],
    ['  two   spaces  ', 'Two spaces.'],
    ['a list:', 'A list.'],
    ['ends with a comma, ', 'Ends with a comma.'],
    ['She said “yes.”', 'She said “yes.”'],
    ['(in brackets)', '(in brackets).'],
    ['first line\n\n\nsecond line', 'First line\nsecond line.'],
    ['', ''],
    [' \n ', ''],
    ['ring\u0000 the bell\u202e', 'Ring the bell.'],
  ])('“%s” becomes “%s”', (typed, sentence) => {
    expect(asSentence(typed)).toBe(sentence)
  })
})

describe('what people typed, inside a sentence', () => {
  it.each([
    ['Blue folder.', 'Blue folder'],
    ['Blue folder;\nred folder; ', 'Blue folder; red folder'],
    ['', ''],
  ])('“%s” becomes “%s”', (typed, words) => {
    expect(insideSentence(typed)).toBe(words)
  })

  it('keeps lines apart where it is only tidied', () => {
    expect(tidy(' one \r\n two ')).toBe('one\ntwo')
  })
})
