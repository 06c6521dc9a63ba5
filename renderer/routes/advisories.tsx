import { Redirect, Route, Switch } from 'wouter'
import { AdvisoriesScreen } from '../screens/advisories/advisories-screen.tsx'
import { AdvisoryScreen } from '../screens/advisories/advisory-screen.tsx'

/** The pages of the advisories, fetched together when one is first opened. */
export function AdvisoryRoutes() {
  return (
    <Switch>
      <Route path="/advisories" component={AdvisoriesScreen} />
      <Route path="/advisories/:id">
        {({ id }) => <AdvisoryScreen key={id} advisoryId={id} />}
      </Route>
      <Route>
        <Redirect to="/advisories" replace />
      </Route>
    </Switch>
  )
}
