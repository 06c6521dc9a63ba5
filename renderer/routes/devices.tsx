import { Redirect, Route, Switch } from 'wouter'

/** The pages of the device list, fetched together when one is first opened. */
export function DeviceRoutes() {
  return (
    <Switch>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}
