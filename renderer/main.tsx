import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/assert.ts'
import { App } from './app.tsx'
import { call } from './call.ts'
import { hearAhead } from './hear-ahead.ts'
import { createStores, StoresProvider } from './stores.tsx'
import './styles/all.css'

/** Longer than that nobody looks at nothing: the window then says that the records are being read. */
const patienceMs = 500

const hearStores = () => hearAhead(createStores(call, () => new Date().toISOString()))
const first = hearStores()
const place = present(document.getElementById('app'), 'The place for the app')

/** What the window last heard is worth nothing once other records have taken the place of those it came from. */
function Root() {
  const [run, setRun] = useState({ number: 0, stores: first.stores })
  const startOver = () => setRun({ number: run.number + 1, stores: hearStores().stores })
  const { news } = run.stores
  useEffect(
    () =>
      window.careCyberCheck.on('news.changed', () => void news.refresh().catch(() => undefined)),
    [news],
  )
  return (
    <StoresProvider key={run.number} stores={run.stores} startOver={startOver}>
      <App />
    </StoresProvider>
  )
}

const patience = new Promise(done => setTimeout(done, patienceMs))
// Drawn once, with all that it says: a page that is drawn empty and then filled takes the time twice.
void Promise.race([first.heard, patience]).then(() => {
  createRoot(place).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  )
})
