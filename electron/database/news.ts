/** What came back from the review: exactly the texts that it signed, the newest and the one before of each kind. */
import type { Asked, KeptNews, NewsKind } from '../../shared/news/news.ts'
import type { Database } from './database.ts'
import { readSetting, writeSetting } from './settings.ts'

/** The newest, and the one before it, to say what has changed since. */
const editionsKept = 2

export interface NewsText extends KeptNews {
  readonly text: string
}

interface Row extends Omit<NewsText, 'isMadeUp'> {
  readonly isMadeUp: number
}

const columns = `kind, edition, received_on AS receivedOn, way, review_name AS reviewName,
  review_address AS reviewAddress, review_key AS reviewKey, is_made_up AS isMadeUp`

const plain = <T extends { readonly isMadeUp: number }>(row: T) => ({
  ...row,
  isMadeUp: row.isMadeUp === 1,
})

/** The newest first. */
export function list(db: Database): readonly KeptNews[] {
  const sql = `SELECT ${columns} FROM news ORDER BY kind, edition DESC`
  return db.prepare<[], Omit<Row, 'text'>>(sql).all().map(plain)
}

/** The texts of one kind, the newest first. */
export function texts(db: Database, kind: NewsKind): readonly NewsText[] {
  const sql = `SELECT ${columns}, text FROM news WHERE kind = ? ORDER BY edition DESC`
  return db.prepare<[string], Row>(sql).all(kind).map(plain)
}

/**
 * In the place of what was kept of that edition. What another review signed goes, of every kind: figures of two
 * reviews, or real and made-up ones, never stand beside each other.
 */
export function keep(db: Database, news: NewsText): void {
  db.transaction(() => {
    db.prepare(
      `DELETE FROM news WHERE is_made_up <> @isMadeUp
        OR (review_key <> @reviewKey AND review_address <> @reviewAddress)`,
    ).run({ ...news, isMadeUp: news.isMadeUp ? 1 : 0 })
    db.prepare(
      `INSERT INTO news (kind, edition, text, received_on, way, review_name, review_address,
        review_key, is_made_up)
      VALUES (@kind, @edition, @text, @receivedOn, @way, @reviewName, @reviewAddress, @reviewKey,
        @isMadeUp)
      ON CONFLICT (kind, edition) DO UPDATE SET text = excluded.text,
        received_on = excluded.received_on, way = excluded.way,
        review_name = excluded.review_name, review_address = excluded.review_address,
        review_key = excluded.review_key`,
    ).run({ ...news, isMadeUp: news.isMadeUp ? 1 : 0 })
    db.prepare(
      `DELETE FROM news WHERE kind = @kind AND edition NOT IN
        (SELECT edition FROM news WHERE kind = @kind ORDER BY edition DESC LIMIT ${editionsKept})`,
    ).run({ kind: news.kind })
  })()
}

export function readAsked(db: Database): Asked | null {
  const text = readSetting(db, 'news-asked')
  // Written below alone.
  return text === null ? null : (JSON.parse(text) as Asked)
}

export function writeAsked(db: Database, asked: Asked): void {
  writeSetting(db, 'news-asked', JSON.stringify(asked))
}

/** The choice is for one address: another review is asked nothing before somebody chooses it again. */
export function isWeekly(db: Database, address: string | undefined): boolean {
  return address !== undefined && readSetting(db, 'news-weekly') === address
}

/** Null switches it off. */
export function writeWeekly(db: Database, address: string | null): void {
  writeSetting(db, 'news-weekly', address)
}
