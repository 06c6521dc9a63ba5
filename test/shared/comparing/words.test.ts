import { describe, expect, it } from 'vitest'
import { compareTopics } from '../../../shared/comparing/compare.ts'
import { byQuestion } from '../../../shared/checklist/status.ts'
import {
  changeInWords,
  comparisonNews,
  dsptSentence,
  foundIn,
  groupInWords,
  groupSentence,
  likeYours,
  reasonToAct,
  sourceSentence,
  standingInWords,
  topicNews,
  topicSentence,
  widerSentence,
} from '../../../shared/comparing/words.ts'
import { present } from '../../../shared/assert.ts'
import { homesLike } from '../../support/comparing.ts'
import { anAnswer, aPack, aQuestion } from '../../support/questions.ts'

const most = [90, 20, 10, 10, 0]
const few = [20, 60, 40, 10, 0]

function compared(choices: Readonly<Record<string, 'yes' | 'no'>>) {
  const pack = aPack(['backups-made', 'first-hour'].map(id => aQuestion({ id })))
  const answers = byQuestion(
    Object.entries(choices).map(([questionId, choice]) => anAnswer({ questionId, choice })),
  )
  const like = homesLike({ answers: { 'backups-made': most, 'first-hour': few } })
  const topics = compareTopics(pack, answers, like)
  return { topics, topic: present(topics[0], 'The topic'), found: foundIn(topics) }
}

describe('who they are', () => {
  it('is said with where, how many and when', () => {
    expect(groupSentence(homesLike())).toBe(
      'About 130 care homes without nursing in the North West shared their answers for January to March 2027.',
    )
    expect(groupInWords({ kind: 'home-care', region: 'London' })).toBe(
      'home care services in London',
    )
    expect(groupInWords({ kind: null, region: null })).toBe(
      'care services of every kind in England',
    )
    expect(likeYours('care-home')).toBe('homes like yours')
    expect(likeYours('home-care')).toBe('services like yours')
  })

  it('says why it is a wider group', () => {
    const own = { kind: 'care-home', region: 'North West' } as const
    const said = (parts: Parameters<typeof homesLike>[0]) => widerSentence(homesLike(parts), own)
    expect(said({})).toBeNull()
    expect(said({ why: 'too-few', region: null })).toBe(
      'Too few care homes without nursing in the North West took part to be shown, so a wider group stands here.',
    )
    expect(said({ why: 'too-few', kind: null, region: null })).toBe(
      'Too few care homes without nursing in England took part to be shown, so a wider group stands here.',
    )
    expect(said({ why: 'not-counted', region: null })).toMatch(/^There are so few care homes/)
    expect(said({ why: 'no-region', region: null })).toMatch(/^Your region is not known here/)
  })

  it('says from whom it came and how', () => {
    const from = { reviewName: 'The review', receivedOn: '2027-04-20', isMadeUp: false } as const
    const like = homesLike()
    expect(sourceSentence({ ...from, state: 'ready', like, way: 'file' })).toBe(
      'From “The review”, opened from a file on 20 April 2027. Its signature was checked.',
    )
    expect(sourceSentence({ ...from, state: 'ready', like, way: 'fetched' })).toContain('fetched')
  })
})

describe('the news', () => {
  it('is where we are ahead and what most do already, and never a rank', () => {
    expect(
      comparisonNews(compared({ 'backups-made': 'no', 'first-hour': 'yes' }).found, 'care-home'),
    ).toBe(
      'You are ahead in one thing, and most homes like yours already do one thing that you do not yet',
    )
    expect(comparisonNews(compared({ 'first-hour': 'yes' }).found, 'care-home')).toBe(
      'You are ahead in one thing',
    )
    expect(comparisonNews(compared({ 'backups-made': 'no' }).found, 'home-care')).toBe(
      'Most services like yours already do one thing that you do not yet',
    )
    expect(comparisonNews(compared({ 'backups-made': 'yes' }).found, 'care-home')).toBe(
      'You have in place what most homes like yours have',
    )
    expect(comparisonNews(compared({}).found, 'care-home')).toBe(
      'Answer some questions to stand beside homes like yours',
    )
  })

  it('of a topic counts both sides', () => {
    const { topic } = compared({ 'backups-made': 'no', 'first-hour': 'yes' })
    expect(topicSentence(topic, 'care-home')).toBe(
      'You: 1 of 2 in place. Homes like yours: about 1 of 2.',
    )
    expect(topicNews(topic)).toBe('Most already do one that you do not yet; you are ahead in one.')
    expect(topicSentence(compared({}).topic, 'care-home')).toBe('Nothing to compare yet')
    expect(topicNews(compared({}).topic)).toBe('')
  })

  it('gives a reason to act only where most do it and we do not', () => {
    const [backups, hour] = compared({ 'backups-made': 'no', 'first-hour': 'no' }).topic.questions
    expect(reasonToAct(present(backups, 'One'), 'care-home')).toBe(
      'Most homes like yours already do this: about 69 in 100.',
    )
    expect(reasonToAct(present(hour, 'The other'), 'care-home')).toBeNull()
    const [done] = compared({ 'backups-made': 'yes' }).topic.questions
    expect(reasonToAct(present(done, 'One'), 'care-home')).toBeNull()
  })
})

it('has words of its own for each way an answer can stand', () => {
  const all = [
    'ahead',
    'with-most',
    'most-already',
    'few-yet',
    'about-half',
    'too-few',
    'not-answered',
    'does-not-apply',
  ] as const
  const said = all.map(standing => standingInWords(standing, 'care-home'))
  expect(new Set(said).size).toBe(all.length)
  for (const words of said) expect(words).not.toMatch(/worse|behind|below|rank|score|poor/i)
})

it('says the change with its quarter', () => {
  expect(changeInWords({ percent: 52, direction: 'same' }, '2026-Q4')).toBe(
    '52 in 100 for October to December 2026, about the same now',
  )
})

it('says how many have met the DSPT, and how far this service is', () => {
  const service = { kind: 'care-home', dsptStatus: 'approaching' } as const
  expect(dsptSentence(homesLike(), service)).toBe(
    'About 65 in 100 homes like yours say that their DSPT has met the standards. Yours: Approaching Standards.',
  )
  expect(dsptSentence(homesLike(), { ...service, dsptStatus: null })).toMatch(
    /Yours: not said yet\.$/,
  )
  expect(dsptSentence(homesLike({ dspt: [20, 10, 0] }), service)).toBeNull()
})
