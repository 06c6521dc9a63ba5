import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReportEdges, reportCalls } from '../../../electron/calls/reports.ts'
import { writeWhole } from '../../../electron/system/files.ts'
import { asText } from '../../../shared/reports/as-text.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import type { Poster } from '../../../shared/learning/poster.ts'
import type { ReportRequest } from '../../../shared/reports/request.ts'
import { Failure } from '../../../shared/failure.ts'
import { failureOf, temporaryCalls, testEdges } from '../../support/temporary-calls.ts'
import { someFacts } from '../../support/builders.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const aPdf = (report: ReportDocument) => Buffer.from(`%PDF-1.4\n${asText(report)}\n%%EOF\n`)

const aPosterPdf = ({ card, serviceTitle }: Poster) =>
  Buffer.from(`%PDF-1.4\n${card.title} of ${serviceTitle}\n%%EOF\n`)

/** A service with one answer, the reports on it, and what reached the machine. */
async function started(parts: Partial<ReportEdges> = {}) {
  const { calls, store, clock, addService } = temporaryCalls()
  const service = await addService({ name: 'Larch House' })
  const { round } = await calls['checklist.open']({ serviceId: service.id })
  const answer = { roundId: round.id, questionId: 'backups-made', reason: '' }
  await calls['checklist.answer']({ ...answer, choice: 'not-sure' })
  const db = store.db()
  if (db === null) throw new Error('The records did not open.')

  const folder = temporaryFolder()
  const asked: string[] = []
  const shown: string[] = []
  const copied: string[] = []
  const machine: ReportEdges = {
    askWhere: (name, format) => {
      asked.push(`${name} as ${format}`)
      return Promise.resolve(join(folder, name))
    },
    toPdf: report => Promise.resolve(aPdf(report)),
    posterToPdf: poster => Promise.resolve(aPosterPdf(poster)),
    writeWhole,
    showInFolder: path => void shown.push(path),
    copyText: text => void copied.push(text),
    ...parts,
  }
  const reports = reportCalls(db, testEdges(clock), machine)
  const request: ReportRequest = {
    kind: 'check',
    format: 'pdf',
    serviceId: service.id,
    roundId: null,
  }
  const save = async (change: Partial<ReportRequest> = {}) =>
    reports['reports.save']({ ...request, ...change })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const savePoster = async (cardId = 'phishing', serviceId = service.id) =>
    reports['reports.save']({ kind: 'card', format: 'pdf', serviceId, cardId })
  return { calls, clock, round, folder, asked, shown, copied, reports, save, savePoster, read }
}

const pdfName = 'Larch House - cyber check - 2026-11-23.pdf'

describe('saving a report', () => {
  it('writes the report of the open check where the person wants it, and says where', async () => {
    const { save, asked, folder, read } = await started()
    expect(await save()).toEqual({ path: join(folder, pdfName) })
    expect(asked).toEqual([`${pdfName} as pdf`])
    expect(readdirSync(folder)).toEqual([pdfName])
    expect(read(pdfName)).toContain('Larch House: cyber security check')
    expect(read(pdfName)).toContain('Check 1, in progress on 23 November 2026')
    expect(read(pdfName)).toContain('Question: Do you make backups?')
    // Only asked in home care.
    expect(read(pdfName)).not.toContain('Are phones locked on home visits?')
  })

  it('writes a Word file that is whole', async () => {
    const { save, folder, asked } = await started()
    const name = 'Larch House - cyber check - 2026-11-23.docx'
    expect(await save({ format: 'docx' })).toEqual({ path: join(folder, name) })
    expect(asked).toEqual([`${name} as docx`])
    const bytes = readFileSync(join(folder, name)).toString('latin1')
    expect([bytes.slice(0, 4), bytes.slice(-22, -18)]).toEqual(['PK\u0003\u0004', 'PK\u0005\u0006'])
    expect(bytes).toContain('word/document.xml')
  })

  it('writes the questions for the IT person', async () => {
    const { save, read } = await started()
    await save({ kind: 'it-questions' })
    const text = read('Larch House - questions for IT - 2026-11-23.pdf')
    expect(text).toContain('1. Do you make backups?')
    expect(text).not.toContain('Do you test your backups?')
  })

  it('writes the answers for the DSPT from the standards and the open check', async () => {
    const { save, read } = await started()
    await save({ kind: 'dspt' })
    const text = read('Larch House - DSPT answers - 2026-11-23.pdf')
    expect(text).toContain('7.3.1, number not checked')
    expect(text).toContain('A question behind it is still open: “Do you test your backups?”')
  })

  it('writes what to replace from the device list and the list of ends, without any check', async () => {
    const { calls, reports, read, asked } = await started()
    const service = await calls['services.add'](someFacts({ name: 'Beech Lodge' }))
    const device = {
      ...nothingKnown,
      name: 'Office PC',
      kind: 'desktop',
      os: 'windows',
      osVersion: '10 22H2',
    } as const
    await calls['devices.add']({ serviceId: service.id, device, by: '' })
    const request = { kind: 'devices-to-replace', format: 'pdf', serviceId: service.id } as const
    await reports['reports.save'](request)
    const name = 'Beech Lodge - devices to replace - 2026-11-23.pdf'
    expect(asked).toEqual([`${name} as pdf`])
    expect(read(name)).toContain('One device to replace or update now.')
    expect(read(name)).toContain('Only paid updates since 14 October 2025')
  })

  it('puts what people wrote on the plan into the report', async () => {
    const { calls, round, save, read } = await started()
    const line = { title: 'Label the chargers', why: '', minutes: 15, dueOn: null, who: 'Sam' }
    await calls['plan.addOwn']({ serviceId: round.serviceId, line })
    await save()
    expect(read(pdfName)).toContain('What: Label the chargers\nWho: Sam\nMinutes: 15')
  })

  it('tells a finished check in its own words', async () => {
    const { calls, clock, round, save, read } = await started()
    await calls['rounds.finish']({ roundId: round.id })
    clock.set('2026-12-01T09:00:00.000Z')
    await save({ roundId: round.id })
    expect(read('Larch House - cyber check - 2026-12-01.pdf')).toContain(
      'Check 1, finished 23 November 2026',
    )
  })

  it('tells the newest check where none is named', async () => {
    const { calls, round, save, read } = await started()
    await calls['rounds.finish']({ roundId: round.id })
    await save()
    expect(read(pdfName)).toMatch(/Check \d, (?:finished|in progress on) 23 November 2026/)
  })

  it('writes nothing when the person closes the dialog', async () => {
    const printed: string[] = []
    const { save, folder, reports } = await started({
      askWhere: () => Promise.resolve(null),
      toPdf: report => {
        printed.push(report.title)
        return Promise.resolve(aPdf(report))
      },
    })
    expect(await save()).toEqual({ path: null })
    expect([printed, readdirSync(folder)]).toEqual([[], []])
    expect(await failureOf(() => reports['reports.showSaved'](undefined))).toBe(
      'not-found: Save a report first.',
    )
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['cut short', Buffer.from('%PDF-1.4\n1 0 obj')],
    ['something else', Buffer.from('<html>%%EOF')],
  ])('leaves an older file alone when the new one comes out %s', async (_name, bytes) => {
    const { save, folder, read } = await started({ toPdf: () => Promise.resolve(bytes) })
    writeFileSync(join(folder, pdfName), 'the report of last week')
    expect(await failureOf(save)).toBe(
      'unexpected: The file came out broken, so nothing was saved. Please try again.',
    )
    expect([readdirSync(folder), read(pdfName)]).toEqual([[pdfName], 'the report of last week'])
  })

  it('does not say it saved when the disk refuses', async () => {
    const full = new Failure('unexpected', 'There is no room left on that disk.')
    const { save, reports } = await started({ writeWhole: () => Promise.reject(full) })
    expect(await failureOf(save)).toBe('unexpected: There is no room left on that disk.')
    expect(await failureOf(() => reports['reports.showSaved'](undefined))).toBe(
      'not-found: Save a report first.',
    )
  })

  it('answers only after the file is whole and in place', async () => {
    const order: string[] = []
    const { save } = await started({
      toPdf: report => {
        order.push('printed')
        return Promise.resolve(aPdf(report))
      },
      writeWhole: async (path, bytes) => {
        await writeWhole(path, bytes)
        order.push('in place')
      },
    })
    await save()
    order.push('answered')
    expect(order).toEqual(['printed', 'in place', 'answered'])
  })

  it('says so when the service or the check has gone', async () => {
    const gone = '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0009'
    const { save, asked } = await started()
    expect([
      await failureOf(() => save({ serviceId: gone })),
      await failureOf(() => save({ roundId: gone })),
    ]).toEqual([
      'not-found: That service is no longer in the list.',
      'not-found: That check is no longer here.',
    ])
    expect(asked).toEqual([])
  })

  it('says what to do before the first check', async () => {
    const { calls, save } = await started()
    const { id } = await calls['services.add']({
      name: 'Beech Lodge',
      kind: 'care-home',
      sizeBand: null,
      region: null,
      staffCount: null,
      leadTitle: '',
      leadName: '',
      dsptStatus: null,
    })
    expect(await failureOf(() => save({ serviceId: id }))).toBe(
      'not-found: There is no check to report on yet. Open the checklist first.',
    )
  })
})

describe('saving a poster', () => {
  it('writes the card with the name of the service, and asks with the name of the card', async () => {
    const { savePoster, asked, folder, read } = await started()
    const name = 'Staff card - Strange messages.pdf'
    expect(await savePoster()).toEqual({ path: join(folder, name) })
    expect(asked).toEqual([`${name} as pdf`])
    expect(read(name)).toContain('Strange messages of Larch House')
  })

  it('needs no check', async () => {
    const { calls, savePoster, read } = await started()
    const { id } = await calls['services.add'](someFacts({ name: '' }))
    await savePoster('phishing', id)
    expect(read('Staff card - Strange messages.pdf')).toContain('of My care home')
  })

  it('says so when the card or the service has gone, before it asks for a place', async () => {
    const { savePoster, asked } = await started()
    expect([
      await failureOf(() => savePoster('no-such-card')),
      await failureOf(() => savePoster('phishing', '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0009')),
    ]).toEqual([
      'not-found: That card is no longer among the staff cards.',
      'not-found: That service is no longer in the list.',
    ])
    expect(asked).toEqual([])
  })

  it('leaves an older poster alone when the new one comes out broken', async () => {
    const empty = () => Promise.resolve(Buffer.alloc(0))
    const { savePoster, folder } = await started({ posterToPdf: empty })
    expect(await failureOf(savePoster)).toBe(
      'unexpected: The file came out broken, so nothing was saved. Please try again.',
    )
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('after saving', () => {
  it('shows the file that was saved last, and no other', async () => {
    const { save, reports, shown, folder } = await started()
    await save()
    await save({ kind: 'it-questions' })
    await reports['reports.showSaved'](undefined)
    expect(shown).toEqual([join(folder, 'Larch House - questions for IT - 2026-11-23.pdf')])
  })

  it('copies the text it is given', async () => {
    const { reports, copied } = await started()
    await reports['reports.copy']({ text: 'Questions for our IT person' })
    expect(copied).toEqual(['Questions for our IT person'])
  })
})
