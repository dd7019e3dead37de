package org.viewledger.clickhouse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The checksum of ClickHouse's compressed blocks: CityHash128 of CityHash 1.0.2 (Pike and
 * Alakuijala, 2011), not of its later releases, which give other values.
 */
final class CityHash128 {

  private static final long K0 = 0xc3a5c85c97cb3127L;
  private static final long K1 = 0xb492b66fbe98f273L;
  private static final long K2 = 0x9ae16a3b2f90404fL;
  private static final long K3 = 0xc949d7c7509e6557L;
  private static final long K_MUL = 0x9ddfea08eb382d69L;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private CityHash128() {}

  /** Two 64-bit halves in the order in which ClickHouse writes them. */
  record Hash(long low, long high) {}

  static Hash of(byte[] s, int offset, int length) {
    if (length >= 16) {
      Hash seed = new Hash(long64(s, offset) ^ K3, long64(s, offset + 8));
      return withSeed(s, offset + 16, length - 16, seed);
    }
    if (length >= 8) {
      Hash seed = new Hash(long64(s, offset) ^ (length * K0), long64(s, offset + length - 8) ^ K1);
      return withSeed(s, offset, 0, seed);
    }
    return withSeed(s, offset, length, new Hash(K0, K1));
  }

  private static Hash withSeed(byte[] s, int offset, int length, Hash seed) {
    if (length < 128) {
      return murmur(s, offset, length, seed);
    }
    int at = offset;
    int left = length;
    long x = seed.low();
    long y = seed.high();
    long z = length * K1;
    long v0 = rotate(y ^ K1, 49) * K1 + long64(s, at);
    Hash v = new Hash(v0, rotate(v0, 42) * K1 + long64(s, at + 8));
    Hash w = new Hash(rotate(y + z, 35) * K1 + x, rotate(x + long64(s, at + 88), 53) * K1);
    do {
      for (int half = 0; half < 2; half++) {
        x = rotate(x + y + v.low() + long64(s, at + 16), 37) * K1;
        y = rotate(y + v.high() + long64(s, at + 48), 42) * K1;
        x ^= w.high();
        y ^= v.low();
        z = rotate(z ^ w.low(), 33);
        v = weak32(s, at, v.high() * K1, x + w.low());
        w = weak32(s, at + 32, z + w.high(), y);
        long swapped = z;
        z = x;
        x = swapped;
        at += 64;
      }
      left -= 128;
    } while (left >= 128);
    y += rotate(w.low(), 37) * K0 + z;
    x += rotate(v.low() + z, 49) * K0;
    for (int done = 32; done - 32 < left; done += 32) {
      int tail = at + left - done;
      y = rotate(y - x, 42) * K0 + v.high();
      w = new Hash(w.low() + long64(s, tail + 16), w.high());
      x = rotate(x, 49) * K0 + w.low();
      w = new Hash(w.low() + v.low(), w.high());
      v = weak32(s, tail, v.low(), v.high());
    }
    x = mix(x, v.low());
    y = mix(y, w.low());
    return new Hash(mix(x + v.high(), w.high()) + y, mix(x + w.high(), y + v.high()));
  }

  private static Hash murmur(byte[] s, int offset, int length, Hash seed) {
    long a = seed.low();
    long b = seed.high();
    long c;
    long d;
    if (length <= 16) {
      a = shiftMix(a * K1) * K1;
      c = b * K1 + upTo16(s, offset, length);
      d = shiftMix(a + (length >= 8 ? long64(s, offset) : c));
    } else {
      c = mix(long64(s, offset + length - 8) + K1, a);
      d = mix(b + length, c + long64(s, offset + length - 16));
      a += d;
      int at = offset;
      for (int left = length - 16; left > 0; left -= 16) {
        a = (a ^ (shiftMix(long64(s, at) * K1) * K1)) * K1;
        b ^= a;
        c = (c ^ (shiftMix(long64(s, at + 8) * K1) * K1)) * K1;
        d ^= c;
        at += 16;
      }
    }
    a = mix(a, c);
    b = mix(d, b);
    return new Hash(a ^ b, mix(b, a));
  }

  private static long upTo16(byte[] s, int offset, int length) {
    if (length > 8) {
      long b = long64(s, offset + length - 8);
      return mix(long64(s, offset), rotate(b + length, length)) ^ b;
    }
    if (length >= 4) {
      return mix(length + (int32(s, offset) << 3), int32(s, offset + length - 4));
    }
    if (length > 0) {
      long y = (s[offset] & 0xffL) + ((s[offset + (length >> 1)] & 0xffL) << 8);
      long z = length + ((s[offset + length - 1] & 0xffL) << 2);
      return shiftMix((y * K2) ^ (z * K3)) * K2;
    }
    return K2;
  }

  private static Hash weak32(byte[] s, int at, long seedA, long seedB) {
    long last = long64(s, at + 24);
    long a = seedA + long64(s, at);
    long b = rotate(seedB + a + last, 21);
    long c = a;
    a += long64(s, at + 8) + long64(s, at + 16);
    b += rotate(a, 44);
    return new Hash(a + last, b + c);
  }

  private static long mix(long u, long v) {
    long a = (u ^ v) * K_MUL;
    a ^= a >>> 47;
    long b = (v ^ a) * K_MUL;
    b ^= b >>> 47;
    return b * K_MUL;
  }

  private static long shiftMix(long value) {
    return value ^ (value >>> 47);
  }

  private static long rotate(long value, int shift) {
    return Long.rotateRight(value, shift);
  }

  private static long long64(byte[] s, int at) {
    return (long) LONG.get(s, at);
  }

  private static long int32(byte[] s, int at) {
    return (int) INT.get(s, at) & 0xffffffffL;
  }
}
