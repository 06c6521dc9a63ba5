import { Redirect, Route, Switch } from 'wouter'
import { EraseScreen } from '../screens/keeping/privacy/erase-screen.tsx'
import { LicencesScreen } from '../screens/keeping/privacy/licences-screen.tsx'
import { PrivacyScreen } from '../screens/keeping/privacy/privacy-screen.tsx'

/** What is kept, how it is erased, and whose work the app is; fetched together when one is first opened. */
export function PrivacyRoutes() {
  return (
    <Switch>
      <Route path="/privacy" component={PrivacyScreen} />
      <Route path="/privacy/erase" component={EraseScreen} />
      <Route path="/privacy/licences" component={LicencesScreen} />
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}
