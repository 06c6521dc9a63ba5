import { expect, it } from 'vitest'
import { withQuestions } from '../../../../renderer/screens/sharing/kept-back.ts'

const kept = { questions: ['backups-made'], devices: true, dspt: false } as const

it('leaves answers out once, and puts them back, and touches nothing else', () => {
  const more = withQuestions(kept, ['backups-made', 'device-list'], false)
  expect(more).toEqual({ ...kept, questions: ['backups-made', 'device-list'] })
  expect(withQuestions(more, ['backups-made'], true)).toEqual({
    ...kept,
    questions: ['device-list'],
  })
})
