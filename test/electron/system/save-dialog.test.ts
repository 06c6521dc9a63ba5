import type { SaveDialogOptions } from 'electron'
import { expect, it } from 'vitest'
import { askWhere } from '../../../electron/system/save-dialog.ts'

const answering = (filePath: string, canceled = false) => {
  const asked: SaveDialogOptions[] = []
  const show = (options: SaveDialogOptions) => {
    asked.push(options)
    return Promise.resolve({ canceled, filePath })
  }
  return { asked, show }
}

it('offers the name in the place given, and the format', async () => {
  const { asked, show } = answering('/documents/report.pdf')
  expect(await askWhere('/documents/report.pdf', 'pdf', show)).toBe('/documents/report.pdf')
  expect(asked).toEqual([
    {
      title: 'Save the report',
      defaultPath: '/documents/report.pdf',
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    },
  ])
})

it.each([
  ['/documents/report', '/documents/report.docx'],
  ['/documents/report.DOCX', '/documents/report.DOCX'],
  ['/documents/report.pdf', '/documents/report.pdf.docx'],
])('ends the name as the format does: %s', async (chosen, path) => {
  expect(await askWhere('/x.docx', 'docx', answering(chosen).show)).toBe(path)
})

it('is nowhere when the dialog was closed', async () => {
  expect(await askWhere('/x.pdf', 'pdf', answering('', true).show)).toBeNull()
  expect(await askWhere('/x.pdf', 'pdf', answering('').show)).toBeNull()
})
