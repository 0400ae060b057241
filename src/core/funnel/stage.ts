import type { FunnelRow } from "../metrics/funnel.ts";
import type { StageKind } from "../stages/stage.ts";

/** A stage of a funnel picture. Plain JSON. */
export interface FunnelStage {
  readonly stage: string;
  readonly kind: StageKind;
  readonly reached: { readonly count: number; readonly value: number };
  /** Of those reached: still open in this very stage, lost from here, gone further. */
  readonly open: { readonly count: number; readonly value: number };
  readonly lost: { readonly count: number; readonly value: number };
  readonly won: { readonly count: number; readonly value: number };
  /** moved ÷ (moved + lost here) with its Wilson interval; null after the last or undecided. */
  readonly conversion: {
    readonly share: number;
    readonly low: number;
    readonly high: number;
    readonly moved: number;
    readonly decided: number;
  } | null;
  readonly mark: "few deals" | "still young" | null;
}

/** What a picture shows of a row of the funnel. */
export function funnelStage({ stage, kind, reached, open, lost, won, conversion }: FunnelRow): FunnelStage {
  return {
    ...{ stage, kind, reached, open, lost, won },
    conversion: conversion && {
      share: conversion.share,
      low: conversion.low,
      high: conversion.high,
      moved: conversion.moved,
      decided: conversion.decided,
    },
    mark: conversion?.mark ?? null,
  };
}
