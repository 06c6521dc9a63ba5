import { useState } from 'react'
import type { Columns } from '../../../../shared/devices/import/headings.ts'
import type { ImportPreview, OpenedSpreadsheet } from '../../../../shared/devices/import/preview.ts'
import { sentenceOf } from '../../../../shared/failure.ts'
import { doneBy } from '../../../state/done-by.ts'
import { useStores } from '../../../stores.tsx'

export type ImportStage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'columns'; readonly file: OpenedSpreadsheet }
  | { readonly kind: 'preview'; readonly file: OpenedSpreadsheet; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly done: ImportDone }

export interface ImportDone {
  readonly stepId: string
  readonly added: number
  readonly changed: number
  readonly fileName: string
}

/** From choosing a file to the devices on the list. Whatever fails leaves the stage and what was chosen as it was. */
export function useImport(serviceId: string) {
  const { call, devices } = useStores()
  const [stage, setStage] = useState<ImportStage>({ kind: 'choose' })
  const [columns, setColumns] = useState<Columns>([])
  const [busy, setBusy] = useState('')
  const [trouble, setTrouble] = useState('')
  const run = (words: string, work: () => Promise<void>) => {
    if (busy !== '') return
    setBusy(words)
    setTrouble('')
    work()
      .catch((error: unknown) => setTrouble(sentenceOf(error)))
      .finally(() => setBusy(''))
  }
  const open = () =>
    run('Reading the file', async () => {
      const file = await call('devices.openSpreadsheet')
      if (file === null) return
      setColumns(file.columns.map(({ guess }) => guess))
      setStage({ kind: 'columns', file })
    })
  const look = (file: OpenedSpreadsheet) =>
    run('Comparing the file with your list', async () => {
      const preview = await call('devices.previewImport', askedFor(file, serviceId, columns))
      setStage({ kind: 'preview', file, preview })
    })
  const bringIn = (file: OpenedSpreadsheet) =>
    run('Bringing the devices in', async () => {
      const by = doneBy.getState().who
      const asked = askedFor(file, serviceId, columns)
      const done = await call('devices.import', { ...asked, by })
      setStage({ kind: 'done', done: { ...done, fileName: file.fileName } })
      // The devices are in, whether or not the list can be read this moment.
      await devices.forgetList(serviceId).catch(() => undefined)
    })
  const saveRefused = (file: OpenedSpreadsheet) =>
    call('devices.saveRefused', askedFor(file, serviceId, columns))
  const stop = () => {
    call('devices.stopReading').catch((error: unknown) => setTrouble(sentenceOf(error)))
  }
  const goTo = (next: ImportStage) => {
    setTrouble('')
    setStage(next)
  }
  return { stage, columns, setColumns, busy, trouble, open, look, bringIn, saveRefused, stop, goTo }
}

export type Importing = ReturnType<typeof useImport>

const askedFor = (file: OpenedSpreadsheet, serviceId: string, columns: Columns) => ({
  token: file.token,
  serviceId,
  columns: [...columns],
})
