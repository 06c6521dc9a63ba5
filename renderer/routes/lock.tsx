import { Route, Switch } from 'wouter'
import { ChangeSecretScreen } from '../screens/keeping/lock/change-secret-screen.tsx'
import { LockScreen } from '../screens/keeping/lock/lock-screen.tsx'
import { SetLockScreen } from '../screens/keeping/lock/set-lock-screen.tsx'

/** The pages about the lock, fetched together when the first of them is opened. */
export function LockRoutes() {
  return (
    <Switch>
      <Route path="/settings/lock/set">
        <SetLockScreen />
      </Route>
      <Route path="/settings/lock/passphrase">
        <ChangeSecretScreen what="passphrase" />
      </Route>
      <Route path="/settings/lock/code">
        <ChangeSecretScreen what="code" />
      </Route>
      <Route path="/settings/lock/off">
        <ChangeSecretScreen what="off" />
      </Route>
      <Route>
        <LockScreen />
      </Route>
    </Switch>
  )
}
