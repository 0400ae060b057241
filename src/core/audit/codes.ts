/** What the audit says beside what other areas say; worded in `messages`. Money comes with its `currency`. */
export type AuditCode =
  | "title" // {name}
  | "subtitle" // {deals, asOf}
  | "contents"
  | "whatNext"
  | "page" // {page, pages}
  | "unitDays" // {days}
  | "interval" // {range}: as text
  | "example" // {row, says}
  | "gapSize" // {deals, money, currency}: money null where it cannot be told
  | "summaryTitle"
  | "journeyTitle"
  | "tacticsTitle"
  | "gapsTitle"
  | "leftOutTitle"
  | "methodTitle"
  | "lead" // {deals, open, won, lost, other}
  | "openValue"
  | "ofOpenDeals" // {deals}
  | "forecast"
  | "forecastIs"
  | "winRate"
  | "ofClosedDeals" // {won, closed}
  | "cycle"
  | "cycleIs"
  | "averageWon"
  | "ofWonDeals" // {deals}
  | "inflow" // {days}
  | "inflowBefore" // {before, days}
  | "inflowWorth" // {worth, currency, before, days}
  | "costliest"
  | "noGaps"
  | "healthSigns"
  | "sign"
  | "verdict"
  | "now"
  | "goodIs"
  | "before"
  | "why"
  | "healthNote" // {days}
  | "journeyIntro"
  | "lostWithoutStage" // {lost}
  | "stagesTable"
  | "stage"
  | "reached"
  | "hereNow"
  | "lostHere"
  | "valueLost"
  | "movedOn"
  | "medianStay"
  | "longestStay"
  | "remark"
  | "stagesNote"
  | "longestStayNote"
  | "noLimits"
  | "noStays"
  | "noneDecidedYet"
  | "fewDeals"
  | "stillYoung"
  | "noLostValues"
  | "noneLost"
  | "leavesMost" // {stage, lost, all, share}
  | "losesMostToo" // {stage, value, currency}
  | "losesMost" // {stage, value, currency}
  | "noBottleneck"
  | "bottleneck" // {stage}
  | "bottleneckStay" // {stage, days}
  | "lostReasons"
  | "reason"
  | "shareOfLost"
  | "noReason"
  | "others"
  | "tacticsIntro" // {least}
  | "nothingToCompare"
  | "bySource"
  | "bySegment"
  | "byProduct"
  | "byOwner"
  | "byCampaign"
  | "byMotion"
  | "group"
  | "deals"
  | "closed"
  | "cycleDays"
  | "blankCells"
  | "otherGroups" // {groups}
  | "winsMore"
  | "winsLess"
  | "tooFewWon"
  | "noOpenAmounts"
  | "campaignReturn"
  | "campaign"
  | "channel"
  | "touches"
  | "credit"
  | "cost"
  | "returnOnCost"
  | "unattributed"
  | "creditNote"
  | "moreCampaigns" // {more}
  | "gapsIntro"
  | "gapLost" // {stage}
  | "lostFromSays" // {stage, lost}
  | "lostOfDecided" // {stage, lost, share, decided}
  | "gapLostUnknown"
  | "lostUnknownSays" // {lost}
  | "nextLostUnknown"
  | "nextQualify" // {stage}
  | "nextOffer" // {stage}
  | "nextNurture" // {stage}
  | "nextClose" // {stage}
  | "noReasonsTold"
  | "reasonMost" // {reason, deals, of}
  | "reasonsMost" // {reason, deals, of, second, secondDeals}
  | "gapStalled" // {stage}
  | "stalledSays" // {stage, deals, limit, longest}
  | "nextStalled"
  | "gapFirstContact"
  | "nextFirstContact"
  | "gapFollowUp"
  | "nextFollowUp"
  | "gapNextStep"
  | "nextNextStep"
  | "lateSays" // {deals}
  | "answeredSays" // {answered, late, hours}
  | "gapOverdue"
  | "overdueSays" // {deals, open}
  | "nextOverdue"
  | "gapInflow"
  | "nextInflow"
  | "gapConversion"
  | "nextConversion"
  | "gapCycle"
  | "nextCycle"
  | "gapConcentration"
  | "nextConcentration"
  | "smallerGaps"
  | "gap"
  | "atStake"
  | "next"
  | "ruleFinds"
  | "noFinds"
  | "rule"
  | "column"
  | "finds"
  | "worthOfDeals"
  | "exampleHead"
  | "howToMend"
  | "exampleNote"
  | "rowsLeftOut" // {rows}
  | "row"
  | "moreRows" // {more}
  | "blankRows" // {rows}
  | "cellsUnread"
  | "cells"
  | "withoutAmount" // {deals}
  | "neitherOpenNorClosed" // {deals}
  | "converted" // {into, currencies}
  | "severalCurrencies" // {currencies}
  | "noCurrency"
  | "questionsOpen"
  | "nothingLeftOut"
  | "computedAsOf" // {asOf, sheet}
  | "stagesAre" // {stages}
  | "completeFrom" // {from}
  | "termOpenValue"
  | "openValueMeans"
  | "termForecast"
  | "forecastMeans"
  | "termWinRate"
  | "winRateMeans"
  | "termInterval"
  | "intervalMeans"
  | "termConversion"
  | "conversionMeans"
  | "termMarks"
  | "marksMean"
  | "termStay"
  | "stayMeans"
  | "termCycle"
  | "cycleMeans"
  | "termInflow"
  | "inflowMeans"
  | "termHealth"
  | "healthMeans"
  | "termComparison"
  | "comparisonMeans"
  | "termStalled"
  | "stalledMeans"
  | "termGap"
  | "gapMeans";
