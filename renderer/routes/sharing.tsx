import { Redirect, Route, Switch } from 'wouter'
import { LettersScreen } from '../screens/sharing/letters-screen.tsx'
import { SendScreen } from '../screens/sharing/send-screen.tsx'
import { ShareScreen } from '../screens/sharing/share-screen.tsx'

/** The pages about sharing with the review, fetched together when the first is opened. */
export function ShareRoutes() {
  return (
    <Switch>
      <Route path="/share" component={ShareScreen} />
      <Route path="/share/send">
        <SendScreen />
      </Route>
      <Route path="/share/send/:quarter">
        {({ quarter }) => <SendScreen key={quarter} earlier={quarter} />}
      </Route>
      <Route path="/share/letters" component={LettersScreen} />
      <Route>
        <Redirect to="/share" replace />
      </Route>
    </Switch>
  )
}
