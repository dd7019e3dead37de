package org.viewledger.clickhouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The engine's configuration files: limits, durability, and the access rights of its one user. The
 * rights are the first wall: none of them opens a file, an address or a program.
 */
final class EngineConfig {

  private static final String GRANTS =
      "SELECT, INSERT, ALTER, CREATE DATABASE, CREATE TABLE, CREATE VIEW, DROP, TRUNCATE, OPTIMIZE,"
          + " SHOW, KILL QUERY, dictGet";

  private EngineConfig() {}

  /** Writes the files and gives the arguments that make the engine use them. */
  static List<String> write(EngineSettings settings) throws IOException {
    Path folder = Files.createDirectories(settings.dataFolder().resolve("config"));
    Path users = folder.resolve("users.xml");
    Path config = folder.resolve("config.xml");
    Files.writeString(users, users(settings), StandardCharsets.UTF_8);
    Files.writeString(config, config(settings, users), StandardCharsets.UTF_8);
    return List.of(
        "clickhouse",
        "--path=" + settings.storeFolder(),
        "--config-file=" + config,
        "--implicit_select=0",
        "--allow_introspection_functions=0");
  }

  private static String config(EngineSettings settings, Path users) {
    long mb = 1_000_000L;
    return """
        <clickhouse>
          <users_config>%s</users_config>
          <max_server_memory_usage>%d</max_server_memory_usage>
          <mark_cache_size>%d</mark_cache_size>
          <index_mark_cache_size>%d</index_mark_cache_size>
          <primary_index_cache_size>%d</primary_index_cache_size>
          <uncompressed_cache_size>0</uncompressed_cache_size>
          <index_uncompressed_cache_size>0</index_uncompressed_cache_size>
          <query_condition_cache_size>%d</query_condition_cache_size>
          <compiled_expression_cache_size>%d</compiled_expression_cache_size>
          <vector_similarity_index_cache_size>0</vector_similarity_index_cache_size>
          <text_index_tokens_cache_size>0</text_index_tokens_cache_size>
          <text_index_header_cache_size>0</text_index_header_cache_size>
          <text_index_postings_cache_size>0</text_index_postings_cache_size>
          <parquet_metadata_cache_size>0</parquet_metadata_cache_size>
          <iceberg_metadata_files_cache_size>0</iceberg_metadata_files_cache_size>
          <mmap_cache_size>64</mmap_cache_size>
          <max_thread_pool_size>%d</max_thread_pool_size>
          <max_thread_pool_free_size>4</max_thread_pool_free_size>
          <max_io_thread_pool_size>8</max_io_thread_pool_size>
          <max_active_parts_loading_thread_pool_size>2</max_active_parts_loading_thread_pool_size>
          <max_outdated_parts_loading_thread_pool_size>2</max_outdated_parts_loading_thread_pool_size>
          <max_parts_cleaning_thread_pool_size>2</max_parts_cleaning_thread_pool_size>
          <merge_tree>
            <!-- A row is acknowledged when it is on the disk, its folder's entry too. -->
            <fsync_after_insert>1</fsync_after_insert>
            <fsync_part_directory>1</fsync_part_directory>
            <!-- Merges of a ward's tables are small; more would only hold memory. -->
            <max_bytes_to_merge_at_max_space_in_pool>1073741824</max_bytes_to_merge_at_max_space_in_pool>
            <merge_max_block_size_bytes>2097152</merge_max_block_size_bytes>
            <!-- A hundred columns in a file each cost more to open and flush than to write. -->
            <min_bytes_for_wide_part>67108864</min_bytes_for_wide_part>
            <!-- Column by column costs a third less, and less memory, than row by row. -->
            <vertical_merge_algorithm_min_rows_to_activate>16384</vertical_merge_algorithm_min_rows_to_activate>
          </merge_tree>
        </clickhouse>
        """
        .formatted(
            xml(users.toString()),
            settings.maxMemoryMb() * mb,
            16 * mb,
            4 * mb,
            16 * mb,
            4 * mb,
            16 * mb,
            64 + 8 * settings.connections());
  }

  private static String users(EngineSettings settings) {
    long memory = settings.maxMemoryMb() * 1_000_000L;
    return String.format(
        Locale.ROOT,
        """
        <clickhouse>
          <profiles><default>
            <max_threads>%1$d</max_threads>
            <max_insert_threads>1</max_insert_threads>
            <max_memory_usage>%2$d</max_memory_usage>
            <max_bytes_before_external_group_by>%3$d</max_bytes_before_external_group_by>
            <max_bytes_before_external_sort>%3$d</max_bytes_before_external_sort>
            <max_execution_time>%4$d</max_execution_time>
            <min_insert_block_size_bytes>%5$d</min_insert_block_size_bytes>
            <max_insert_block_size_bytes>%5$d</max_insert_block_size_bytes>
            <constraints>
              <max_threads><max>%1$d</max></max_threads>
              <max_memory_usage><min>1000000</min><max>%2$d</max></max_memory_usage>
              <format_schema><readonly/></format_schema>
              <format_template_row><readonly/></format_template_row>
              <format_template_resultset><readonly/></format_template_resultset>
              <dialect><readonly/></dialect>
            </constraints>
          </default></profiles>
          <users><default>
            <password></password>
            <networks><ip>::/0</ip></networks>
            <profile>default</profile>
            <quota>default</quota>
            <grants><query>GRANT %6$s ON *.*</query></grants>
          </default></users>
          <quotas><default></default></quotas>
        </clickhouse>
        """,
        settings.threads(),
        memory * 3 / 4,
        memory / 4,
        settings.maxQueryTime().toSeconds(),
        32_000_000L,
        GRANTS);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
