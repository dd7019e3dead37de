package org.viewledger.topics;

/**
 * One phrase or hashtag that spoke for a topic.
 *
 * @param topic the topic it speaks for
 * @param rule the phrase or hashtag as the taxonomy has it
 * @param found the words as they stand in the post, so that a page can mark them
 * @param place where they stand
 * @param points what it brought: 1 or more
 */
public record Evidence(String topic, String rule, String found, Place place, int points) {}
