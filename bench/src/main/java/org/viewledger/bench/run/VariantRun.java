package org.viewledger.bench.run;

import java.util.SortedMap;
import org.viewledger.bench.variant.VariantName;

/**
 * What one run of a variant took and wrote.
 *
 * @param seconds from the first question to Kafka until the tables held every figure
 * @param lastFigureSeconds the same from the start of the process
 * @param cpuSeconds of the variant's process from its start
 * @param engineCpuSeconds of the ClickHouse engine meanwhile
 * @param brokerCpuSeconds of the broker meanwhile
 * @param peakMebibytes resident memory of the variant's process
 * @param enginePeakMebibytes resident memory of the engine
 * @param stateBytes what is kept in order to go on
 * @param storeBytes of the tables on disk
 * @param digests of the tables' rows
 */
public record VariantRun(
    VariantName name,
    long readings,
    int posts,
    double seconds,
    double lastFigureSeconds,
    double cpuSeconds,
    double engineCpuSeconds,
    double brokerCpuSeconds,
    long peakMebibytes,
    long enginePeakMebibytes,
    long stateBytes,
    long storeBytes,
    SortedMap<String, TableDigest> digests) {}
