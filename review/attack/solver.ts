/**
 * Bounds every hidden number from all that is shown, with an integer program (HiGHS). It knows the method but not the
 * secret, and writes the sums down anew instead of taking those that the hiding itself uses.
 */
import type { Highs } from 'highs'
import {
  type Group,
  groups,
  type Kind,
  placeOf,
  saysRegion,
  saysSize,
} from '../disclosure/groups.ts'
import { boundsOf, hidden } from '../disclosure/protect.ts'
import { narrowest } from '../disclosure/rules.ts'

/** One choice of one subject in one quarter, as it is shown group by group. */
export interface Layer {
  readonly name: string
  readonly shown: readonly number[]
  /** Where more is known than the shown number says: the lowest and the highest that it can stand for. */
  readonly bounds?: readonly (readonly [number, number])[]
}

export interface Bounded {
  /** How many hidden numbers were bounded. */
  readonly cells: number
  /** Those of which the lowest and highest possible value are too near each other. */
  readonly narrow: readonly string[]
  /** Layers in which not everybody said where they are, or in which a larger number is hidden too. */
  readonly loose: number
}

/** So many layers are looked at in one go; each stands apart from the others. */
const together = 60
const anything = 1_000_000

interface Cell {
  readonly layer: Layer
  readonly group: number
  least: number
  most: number
}

const nameIn = (layer: number, group: number) => `x${layer}_${group}`

export async function boundAll(layers: readonly Layer[]): Promise<Bounded> {
  const { default: load } = await import('highs')
  const highs = await load()
  const found = { cells: 0, narrow: new Array<string>(), loose: 0 }
  for (let from = 0; from < layers.length; from += together) {
    const part = layers.slice(from, from + together)
    const cells = sweepAll(highs, part)
    for (const [at, layer] of part.entries()) {
      const own = cells.filter(cell => cell.layer === layer)
      const isTight = boundEach(highs, layer, own)
      found.cells += own.length
      found.loose += isTight ? 0 : 1
      found.narrow.push(...own.filter(isNarrow).map(({ group }) => `${part[at]?.name} ${group}`))
    }
  }
  return found
}

const isNarrow = ({ least, most }: Cell) => most - least < narrowest

function cellsOf(layer: Layer): Cell[] {
  return layer.shown.flatMap((value, group) =>
    value === hidden ? [{ layer, group, least: anything, most: -1 }] : [],
  )
}

/** Where no world fits one of them, the others go without it: one number after the other takes a hundred times as long. */
function sweepAll(highs: Highs, layers: readonly Layer[]): readonly Cell[] {
  const cells = sweep(highs, layers)
  if (cells !== null) return cells
  if (layers.length === 1) return layers.flatMap(cellsOf)
  const half = Math.ceil(layers.length / 2)
  return [layers.slice(0, half), layers.slice(half)].flatMap(part => sweepAll(highs, part))
}

const mostSweeps = 60

/** Worlds that fit show of most numbers how far they can go; null where no world fits some layer. */
function sweep(highs: Highs, layers: readonly Layer[]): Cell[] | null {
  const all = layers.map(cellsOf)
  for (let turn = 0; turn < mostSweeps; turn += 1) {
    const open = all.filter(cells => cells.some(isNarrow))
    const named = open.flatMap((cells, at) =>
      cells.map(cell => ({ cell, name: nameIn(at, cell.group) })),
    )
    const goal = goalOf(
      named.filter(({ cell }) => isNarrow(cell)).map(({ name }) => name),
      turn,
    )
    if (goal === '') break
    const model = modelOf(
      open.flatMap(([cell]) => cell?.layer ?? []),
      { isLoose: false },
    )
    const values = solve(highs, `Minimize\n goal: ${goal}\n${model}End`)
    if (values === null) return null
    for (const { cell, name } of named) note(cell, values(name))
  }
  return all.flat()
}

/** Some up and some down, then the other way round, then others: all at once they would stand in each other’s way. */
function goalOf(names: readonly string[], turn: number): string {
  const pair = Math.floor(turn / 2)
  return names
    .map((name, at) => `${(mixed(at, pair) + turn) % 2 === 0 ? '+' : '-'} ${name}`)
    .join('\n ')
}

/** Other numbers for every pair of numbers. */
function mixed(one: number, other: number): number {
  const both = Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b)
  return (both ^ (both >>> 15)) >>> 0
}

function note(cell: Cell, value: number): void {
  const whole = Math.round(value)
  // Between whole numbers there is no world; such a value shows nothing.
  if (Math.abs(whole - value) > 1e-6) return
  cell.least = Math.min(cell.least, whole)
  cell.most = Math.max(cell.most, whole)
}

/** What is left gets an integer program of its own, down and up. False where only a looser reading fits. */
function boundEach(highs: Highs, layer: Layer, cells: readonly Cell[]): boolean {
  let isTight = true
  for (const cell of cells.filter(isNarrow)) {
    isTight =
      isTight && boundOne(highs, cell, cells, modelOf([layer], { isLoose: false, isWhole: true }))
    if (isTight) continue
    boundOne(highs, cell, cells, modelOf([layer], { isLoose: true, isWhole: true }))
  }
  return isTight
}

function boundOne(highs: Highs, { group }: Cell, cells: readonly Cell[], model: string): boolean {
  for (const way of ['Minimize', 'Maximize']) {
    const values = solve(highs, `${way}\n goal: ${nameIn(0, group)}\n${model}End`)
    if (values === null) return false
    for (const cell of cells) note(cell, values(nameIn(0, cell.group)))
  }
  return true
}

function solve(highs: Highs, model: string): ((name: string) => number) | null {
  const { Status, Columns } = highs.solve(model)
  if (Status === 'Infeasible') return null
  if (Status !== 'Optimal') throw new Error(`The solver gave up: ${Status}`)
  return name => Columns[name]?.Primal ?? NaN
}

interface Reading {
  /** Not everybody says a region, and any number can be hidden. */
  readonly isLoose: boolean
  readonly isWhole?: boolean
}

function modelOf(layers: readonly Layer[], { isLoose, isWhole = false }: Reading): string {
  const rows = layers.flatMap((_layer, at) =>
    sums.map(({ all, parts, isExact }, row) => {
      const sum = parts.map(group => `- ${nameIn(at, group)}`).join(' ')
      return ` s${at}_${row}: ${nameIn(at, all)} ${sum} ${isLoose && !isExact ? '>=' : '='} 0`
    }),
  )
  const bounds = layers.flatMap(({ shown, bounds: known }, at) =>
    shown.map((value, group) => {
      const isAnything = value === hidden && isLoose
      const [least, most] = isAnything ? [0, anything] : (known?.[group] ?? boundsOf(value))
      return ` ${least} <= ${nameIn(at, group)} <= ${most}`
    }),
  )
  const names = layers.flatMap(({ shown }, at) => shown.map((_value, group) => nameIn(at, group)))
  const whole = isWhole ? `General\n ${names.join('\n ')}\n` : ''
  return `Subject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\n${whole}`
}

interface Sum {
  readonly all: number
  readonly parts: readonly number[]
  /** Whether it holds also where not everybody says where they are. */
  readonly isExact: boolean
}

const england = placeOf({}) ?? 0
const partsWhere = (fits: (group: Group) => boolean) =>
  groups.flatMap((group, at) => (fits(group) ? [at] : []))

const regionsAlone = partsWhere(({ kind, region }) => region !== null && kind === null)
/** With the kinds that never say it, there is everybody again. */
const kindsWithout = (says: (kind: Kind) => boolean) =>
  partsWhere(group => isKindAlone(group) && group.kind !== null && !says(group.kind))

/** All ways in which shown groups add up. */
const sums: readonly Sum[] = [
  { all: england, parts: partsWhere(isKindAlone), isExact: true },
  { all: england, parts: [...regionsAlone, ...kindsWithout(saysRegion)], isExact: false },
  {
    all: england,
    parts: [...partsWhere(({ size }) => size !== null), ...kindsWithout(saysSize)],
    isExact: false,
  },
  ...partsWhere(isKindAlone).flatMap(all => {
    const kind = groups[all]?.kind
    const parts = partsWhere(group => group.kind === kind && group.region !== null)
    return kind != null && saysRegion(kind) ? [{ all, parts, isExact: false }] : []
  }),
  ...regionsAlone.map(all => ({
    all,
    parts: partsWhere(({ kind, region }) => region === groups[all]?.region && kind !== null),
    isExact: true,
  })),
]

function isKindAlone({ kind, region }: Group): boolean {
  return kind !== null && region === null
}
