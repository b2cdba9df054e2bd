/** Arrow keys in a grid of inputs. */

/** True when the key cannot move the caret any further inside the text, so it may leave the cell. */
export function isAtEdge(event: { key: string; currentTarget: EventTarget & HTMLElement }): boolean {
  const cell = event.currentTarget;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return cell instanceof HTMLInputElement;
  if (!(cell instanceof HTMLInputElement)) return event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const isAll = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
  if (event.key === 'ArrowLeft') return cell.selectionEnd === 0 || isAll;
  if (event.key === 'ArrowRight') return cell.selectionStart === cell.value.length || isAll;
  return false;
}

/** Moves to the neighbour in the direction of `arrow`; false when there is none. */
export function gridMove(frame: HTMLElement | null, arrow: string, key: string, column: string): boolean {
  const lines = [...(frame?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  const at = lines.findIndex((line) => line.dataset['line'] === key);
  const cellsOf = (line: HTMLElement | undefined) => [...(line?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const cells = cellsOf(lines[at]);
  const here = cells.findIndex((cell) => cell.dataset['cell'] === column);
  const targets: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowUp: () => cellsOf(lines[at - 1]).find((cell) => cell.dataset['cell'] === column),
    ArrowDown: () => cellsOf(lines[at + 1]).find((cell) => cell.dataset['cell'] === column),
    ArrowLeft: () => cells[here - 1],
    ArrowRight: () => cells[here + 1],
  };
  const target = targets[arrow]?.();
  if (target === undefined) return false;
  target.focus();
  if (target instanceof HTMLInputElement) target.select();
  return true;
}
