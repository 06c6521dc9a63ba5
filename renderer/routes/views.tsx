import { Redirect } from 'wouter'
import { isStandardView } from '../../shared/checklist/views.ts'
import { NarrowScreen } from '../screens/checklist/narrow-screen.tsx'
import { StandardScreen } from '../screens/checklist/standard-screen.tsx'

/** The other views on the questions, fetched together when one is first opened. */
export function ViewRoute({ view }: { readonly view: string }) {
  if (view === 'it' || view === 'due') return <NarrowScreen view={view} />
  if (isStandardView(view)) return <StandardScreen key={view} view={view} />
  return <Redirect to="/checklist" replace />
}
