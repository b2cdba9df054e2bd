/** Keys and who listens to them: only the layer in front (a dialog, the lock) hears its shortcuts. */
import { createContext } from 'react';

/** True while an input method composes: Enter, Esc, arrows and Tab are its own then. */
export function isComposing(event: KeyboardEvent | { nativeEvent: KeyboardEvent }): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

const NAMES: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  esc: 'Esc',
  delete: 'Delete',
  tab: 'Tab',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  up: '↑',
  down: '↓',
};

/** 'ctrl+enter' -> 'Ctrl+Enter', 'f8' -> 'F8'. */
export function keyLabel(keys: string): string {
  if (keys === 'up+down') return '↑ ↓';
  return keys
    .split('+')
    .map((key) => NAMES[key] ?? key.toUpperCase())
    .join('+');
}

/** A shortcut as the help overlay lists it. */
export type KnownShortcut = { readonly keys: string; readonly label: string; readonly isGlobal: boolean };

class KeyBoard {
  readonly #listeners = new Set<() => void>();
  readonly #layers: symbol[] = [];
  readonly #known = new Map<symbol, KnownShortcut>();
  #shown: readonly KnownShortcut[] = [];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Shortcuts that are on the screen now. */
  readonly shortcuts = (): readonly KnownShortcut[] => this.#shown;

  /** True when nothing lies over `layer`. */
  isInFront(layer: symbol): boolean {
    return (this.#layers.at(-1) ?? BASE_LAYER) === layer;
  }

  /** Lays a layer over the screen; the returned function takes it away. */
  cover(layer: symbol): () => void {
    this.#layers.push(layer);
    return () => {
      const at = this.#layers.lastIndexOf(layer);
      if (at >= 0) this.#layers.splice(at, 1);
    };
  }

  /** Notes a shortcut for the help overlay; the returned function forgets it. */
  note(shortcut: KnownShortcut): () => void {
    const id = Symbol(shortcut.keys);
    this.#known.set(id, shortcut);
    this.#tell();
    return () => {
      this.#known.delete(id);
      this.#tell();
    };
  }

  #tell(): void {
    this.#shown = [...this.#known.values()];
    for (const listen of this.#listeners) listen();
  }
}

export const BASE_LAYER = Symbol('screen');
export const keyBoard = new KeyBoard();
/** The layer a component lies in. */
export const KeyLayerContext = createContext<symbol>(BASE_LAYER);
