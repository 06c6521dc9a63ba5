import { Redirect, Route, Switch } from 'wouter'
import { SystemsExportScreen } from '../screens/systems/export-screen.tsx'
import { NewSystemScreen } from '../screens/systems/new-system-screen.tsx'
import { SystemStepsScreen } from '../screens/systems/steps-screen.tsx'
import { SystemScreen } from '../screens/systems/system-screen.tsx'
import { SystemsScreen } from '../screens/systems/systems-screen.tsx'
import { UndoToast } from '../steps/undo-toast.tsx'

/** The pages of the list of systems, fetched together when one is first opened. */
export function SystemRoutes() {
  return (
    <>
      <Switch>
        <Route path="/systems" component={SystemsScreen} />
        <Route path="/systems/export" component={SystemsExportScreen} />
        <Route path="/systems/new" component={NewSystemScreen} />
        <Route path="/systems/steps" component={SystemStepsScreen} />
        <Route path="/systems/:id">{({ id }) => <SystemScreen key={id} systemId={id} />}</Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
      <UndoToast />
    </>
  )
}
