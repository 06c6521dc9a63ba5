import { Route, Switch } from 'wouter'
import { CardScreen } from '../screens/learning/card-screen.tsx'
import { CardsScreen } from '../screens/learning/cards-screen.tsx'
import { QuizScreen } from '../screens/learning/quiz-screen.tsx'

/** The staff cards, fetched together when the first is opened. */
export function CardRoutes() {
  return (
    <Switch>
      <Route path="/cards/:id/quiz">{({ id }) => <QuizScreen key={id} cardId={id} />}</Route>
      <Route path="/cards/:id">{({ id }) => <CardScreen key={id} cardId={id} />}</Route>
      <Route path="/cards">
        <CardsScreen />
      </Route>
    </Switch>
  )
}
