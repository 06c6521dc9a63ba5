import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import { eraseWord, type WhatIsKept } from '../../shared/keeping/kept.ts'
import type { Part } from '../../shared/keeping/parts.ts'

interface Privacy {
  readonly kept: WhatIsKept | undefined
  readonly parts: readonly Part[] | undefined
}

/** What the app keeps on this PC, and whose work is inside it. */
export function createPrivacy(call: Call) {
  const store = createStore<Privacy>(() => ({ kept: undefined, parts: undefined }))
  const { setState } = store
  const loadKept = async () => setState({ kept: await call('privacy.kept') })
  const loadParts = async () => setState({ parts: await call('privacy.parts') })
  /** When everything went, the window is drawn anew before this comes back. */
  const erase = () => call('privacy.erase', { typed: eraseWord })
  const showBrowserLicences = () => call('privacy.showBrowserLicences')
  return { ...store, loadKept, loadParts, erase, showBrowserLicences }
}
