import { Redirect, Route, Switch } from 'wouter'
import { CompareScreen } from '../screens/comparing/compare-screen.tsx'
import { TopicScreen } from '../screens/comparing/topic-screen.tsx'

/** The pages about homes like ours, fetched together when the first is opened. */
export function CompareRoutes() {
  return (
    <Switch>
      <Route path="/compare" component={CompareScreen} />
      <Route path="/compare/:topicId">
        {({ topicId }) => <TopicScreen key={topicId} topicId={topicId} />}
      </Route>
      <Route>
        <Redirect to="/compare" replace />
      </Route>
    </Switch>
  )
}
