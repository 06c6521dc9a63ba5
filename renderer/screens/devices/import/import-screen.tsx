import { useStore } from 'zustand'
import { BackLink } from '../../../components/back-link.tsx'
import { Reading } from '../../../components/trouble.tsx'
import { currentService } from '../../../state/services.ts'
import { useStores } from '../../../stores.tsx'
import { ChooseFile } from './choose-file.tsx'
import { ChooseColumns } from './choose-columns.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreview } from './import-preview.tsx'
import { useImport } from './use-import.ts'

/** A spreadsheet comes in: which file, which column is what, what it would bring, done. */
export function ImportScreen() {
  const { services } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  if (serviceId === undefined) return <Reading />
  return <Import key={serviceId} serviceId={serviceId} />
}

function Import({ serviceId }: { readonly serviceId: string }) {
  const importing = useImport(serviceId)
  const { stage } = importing
  return (
    <div className="stack import">
      <p className="small">
        <BackLink to="/devices">Devices</BackLink>
      </p>
      {stage.kind === 'choose' && <ChooseFile importing={importing} />}
      {stage.kind === 'columns' && <ChooseColumns importing={importing} file={stage.file} />}
      {stage.kind === 'preview' && (
        <ImportPreview importing={importing} file={stage.file} preview={stage.preview} />
      )}
      {stage.kind === 'done' && <ImportDone done={stage.done} again={importing} />}
    </div>
  )
}
