// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const juriesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract Stakes"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      },
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BURN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CASE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DEPOSIT_ROUNDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DOMAIN_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PLENARY_ROUNDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS_FIRST",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS_SECOND",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEAT_GAS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Stakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "appeal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "begin",
    "inputs": [
      {
        "name": "summons",
        "type": "tuple",
        "internalType": "struct Summons",
        "components": [
          {
            "name": "id",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "domain",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "opener",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "respondent",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "payer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commit",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "conclude",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "ruling",
        "type": "uint8",
        "internalType": "enum Ruling"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "depositOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "drawOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "seen",
        "type": "tuple",
        "internalType": "struct DrawView",
        "components": [
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seededAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "committed",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "no",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "minor",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "major",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "tallied",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "enlist",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "enlistedOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fine",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reveal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ruling",
        "type": "uint8",
        "internalType": "enum Ruling"
      },
      {
        "name": "evidenceHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "rules",
    "inputs": [
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seatsBy",
    "inputs": [
      {
        "name": "seed_",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seatsOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lost",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "opener",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "left",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stakeInUse",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "tally",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "totalAt",
    "inputs": [
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "trialOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "seen",
        "type": "tuple",
        "internalType": "struct TrialView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum TrialState"
          },
          {
            "name": "ruling",
            "type": "uint8",
            "internalType": "enum Ruling"
          },
          {
            "name": "stage",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "draw",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "opener",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "respondent",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "domain",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "weight",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "openedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "ruledAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "voteWindowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "appealWindowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seedEpoch",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "trim",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "voteHash",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ruling",
        "type": "uint8",
        "internalType": "enum Ruling"
      },
      {
        "name": "evidenceHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "weightAt",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "Enlisted",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeeCollected",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "juror",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JurorFined",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "juror",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JuryFailed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JuryRuled",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "stage",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "ruling",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Ruling"
      },
      {
        "name": "appealUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JurySeated",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "seed",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "commitUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RulingAppealed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "stage",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "appellant",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VoteCommitted",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "juror",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "seats",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VoteRevealed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "juror",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "ruling",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Ruling"
      },
      {
        "name": "evidenceHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CheckpointUnorderedInsertion",
    "inputs": []
  },
  {
    "type": "error",
    "name": "CommitmentEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "CommittedAlready",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "DomainTooSmall",
    "inputs": [
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAppealable",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotSeated",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotSilent",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheCourt",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheJuror",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingOwed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooEarly",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooLate",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrialNotInState",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum TrialState"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValueMissing",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VoteMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WeightOverStake",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "weight",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "stake",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const juriesBytecode =
  '0x610160806040523461025f57608081614136803803809161002082856102ed565b83398101031261025f5780516001600160a01b0381169182820361025f5760208101516001600160a01b038116810361025f576040820151936001600160a01b0385169283860361025f5760600151936001600160a01b038516850361025f5760206004946040519586809263929f834f60e01b82525afa93841561026b575f946102b8575b5060805260405163411557d160e01b815290602090829060049082905afa90811561026b575f91610276575b5060a052608051604051636001cc4f60e11b815290602090829060049082906001600160a01b03165afa90811561026b575f91610225575b506001600160401b031660e05260c0526015808202919082040361021157610100526101405261012052604051613e119081610325823960805181818161040b01528181611f88015281816125770152613001015260a051818181610bca0152818161327d01526136fa015260c051818181610f4e015281816115e5015281816130f501526131c8015260e051818181611df301528181612bc7015261346e01526101005181818161072c015281816118b10152611fea0152610120518181816118ee01528181611c3d015281816132e301528181613353015281816133aa0152613402015261014051818181610aa101528181610b11015281816118130152611b270152f35b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011610263575b81610240602093836102ed565b8101031261025f57516001600160401b038116810361025f575f61010a565b5f80fd5b3d9150610233565b6040513d5f823e3d90fd5b90506020813d6020116102b0575b81610291602093836102ed565b8101031261025f57516001600160a01b038116810361025f575f6100d2565b3d9150610284565b9093506020813d6020116102e5575b816102d4602093836102ed565b8101031261025f57519260046100a6565b3d91506102c7565b601f909101601f19168101906001600160401b0382119082101761031057604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630660d36a14610254578063077f05591461024f578063216b85771461024a578063289ea29b14610245578063332620cb146102405780633487b2561461023b5780633600fe7c146102365780633eb5a83f14610231578063411557d11461022c57806344ee420a146102275780634767142d1461022257806349493a4d1461021d5780634c1d3a45146102185780634d4fe3ed146102135780634f9879821461020e57806356ff4e56146102095780635da4f2451461020457806368350b48146101ff57806369e5c4f5146101fa578063732fd5b3146101f55780637b7bdc2e146101f05780637e69b7b0146101eb57806395564837146101e65780639a052261146101e15780639a9c29f6146101dc578063a4e4419c146101d7578063a9b5898f146101d2578063b64d2a2b146101cd578063b7600ee3146101c8578063c003989e146101c3578063c0a2526c146101be578063c240e695146101b9578063c5943e17146101b4578063c60e814d146101af578063ed8b6b31146101aa5763f0e22a2d146101a5575f80fd5b611fd3565b611fb7565b611f73565b611e8e565b611e32565b611e16565b611ddc565b611dbf565b611c6c565b611c28565b611be4565b611b0e565b611800565b611580565b611442565b611427565b6113f2565b6113d1565b611195565b61116c565b611151565b61102f565b610f98565b610f7d565b610f39565b610ed9565b610c08565b610bb5565b610b40565b610afc565b610a8b565b6108da565b610751565b610707565b6106d1565b6102ab565b6024359060ff8216820361026957565b5f80fd5b6001600160a01b0381160361026957565b6060906003190112610269576004359060243560ff8116810361026957906044356102a88161026d565b90565b34610269576102b93661027e565b906102cc835f52600360205260405f2090565b9061030c836102f7836102e7885f52600660205260405f2090565b9060ff165f5260205260405f2090565b9060018060a01b03165f5260205260405f2090565b936103188483836123dd565b801580156106bb575b8015610688575b6106665785546001600160f81b0316600160ff1b1790955561043c94600260ff607f600186901c16160361064c5761036b61038e9161036686612a4d565b612099565b61038861037c600287015460a01c90565b6001600160601b031690565b906120ac565b6103b460048501916103ae6103a8845460ff9060c01c1690565b60ff1690565b90612099565b6001600160601b0381111561063d57506001600160601b03925b60405163097955e560e01b81526001600160a01b0387811660048301523060248301526001600160601b03909516604482015260648101849052967f000000000000000000000000000000000000000000000000000000000000000090941693602090889081906084820190565b03815f885af19687156105dc575f9761061c575b506040805160ff9290921682526001600160601b03881660208301526001600160a01b0387169184917fb53f39c90a1ea56902a398767cf70dd2e4c1c8b085228e3ccdb33365c512ee0991a354600460c882901c60ff166104b081610780565b149081610603575b50156105fc576104d3600a6001600160601b0387160461037c565b915b604051636c9ad75d60e01b81526001600160a01b0386166004820152306024820152604481018390526001600160601b03841660648201523360848201529260208460a4815f865af19081156105dc5761058d9760209561053b936105e1575b5061215e565b604051636c9ad75d60e01b81526001600160a01b038716600482015230602482015260448101939093526001600160601b0316606483015261dead6084830152909485919082905f90829060a4820190565b03925af19081156105dc576105ad936003926105af575b50015490612542565b005b6105d09060203d6020116105d5575b6105c8818361211c565b81019061213e565b6105a4565b503d6105be565b612153565b6105f790873d89116105d5576105c8818361211c565b610535565b5f916104d5565b60d81c60ff169050610614816107aa565b15155f6104b8565b61063691975060203d6020116105d5576105c8818361211c565b955f610450565b6001600160601b0316926103ce565b6106619061036661037c600187015460a01c90565b61038e565b630bff103f60e41b5f5260048290526001600160a01b03851660245260445b5ffd5b506106b66106b260016106a7866102e7875f52600560205260405f2090565b015460281c60ff1690565b1590565b610328565b5060ff6106c9875460f81c90565b161515610321565b346102695760603660031901126102695760206106ff6004356106f38161026d565b6024356044359161217e565b604051908152f35b346102695760203660031901126102695760206107264260043561269a565b604051907f000000000000000000000000000000000000000000000000000000000000000011158152f35b34610269575f36600319011261026957602060405160048152f35b634e487b7160e01b5f52602160045260245ffd5b6005111561078a57565b61076c565b600581101561078a57602452565b90600582101561078a5752565b6004111561078a57565b90600482101561078a5752565b6108d8909291926101c0806101e08301956107dd84825161079d565b6107ef602082015160208601906107b4565b60408181015160ff169085015260608181015160ff16908501526080818101516001600160a01b03169085015260a0818101516001600160a01b03169085015260c081015160c085015261085360e082015160e08601906001600160601b03169052565b610100818101516001600160601b031690850152610120818101516001600160601b0316908501526101408181015167ffffffffffffffff16908501526101608181015167ffffffffffffffff16908501526101808181015163ffffffff16908501526101a08181015163ffffffff1690850152015167ffffffffffffffff16910152565b565b3461026957602036600319011261026957610a87600435610a7b610a69610a5e6109146109056121c7565b945f52600360205260405f2090565b610a1385610a0360048401549361097861096e6109358760ff9060c81c1690565b61096560d889901c60ff169161095f60d08b901c60ff1660ff811660608b01529360208a01612234565b87612240565b60011c607f1690565b60ff166040850152565b6109f26109e160026109d86109d185546109978160018060a01b031690565b60018801546001600160a01b03811660a08c015299906109c1906001600160a01b03166080830152565b60c0600389015491015260a01c90565b9660a01c90565b93015460a01c90565b6001600160601b03166101208b0152565b6001600160601b0316610100890152565b6001600160601b031660e0870152565b64ffffffffff602882901c8116610160870152811661014086015263ffffffff608082901c1661018086015263ffffffff60a082901c166101a086015260501c65ffffffffffff1690565b65ffffffffffff1690565b67ffffffffffffffff166101c0830152565b604051918291826107c1565b0390f35b34610269576020366003190112610269576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610ae957610ada602091612285565b610ae760405180926107b4565bf35b63bd80284160e01b5f523360045260245ffd5b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461026957604036600319011261026957600435610b5d8161026d565b602435610b698161026d565b6001600160a01b03163003610bae576001600160a01b03165f908152600260205260409020546001600160601b03165b6040516001600160601b039091168152602090f35b505f610b99565b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b60443590600482101561026957565b346102695760a036600319011261026957600435602435610c288161026d565b610c30610bf9565b916064359260843592610c4283612c57565b60048101549060d082901c60ff1695610c67876102e7885f52600560205260405f2090565b91610cca610cc46001850195610cb5610cae610ca5610c98610c8e8b5464ffffffffff1690565b64ffffffffff1690565b9360801c63ffffffff1690565b63ffffffff1690565b8092612369565b610cbf818c612c33565b612369565b88612d2a565b610cf2610ce7866102f78b6102e78c5f52600660205260405f2090565b928a88888c8c61279c565b825490610cff8260101b90565b61ffff199081169116149081610ecd575b50158015610ebc575b610e9b5791610d7b61037c86610df896948b7fe69f9ed4168a09efcccc058cfa98dd92a647541802a9a3b0ffa8b920be8cf76c9b9c9d97610d598c6107aa565b82546001600160f81b031660f88d901b6001600160f81b031916178355612d4f565b90610d85876107aa565b60018703610dfd57508154610ddf9291610daf9160901c6001600160601b0316612376565b612376565b81546bffffffffffffffffffffffff60901b191660909190911b6bffffffffffffffffffffffff60901b16179055565b6040516001600160a01b03909316969293849384612396565b0390a3005b9150610e08866107aa565b60028603610e4b57610e2c6002610e46930191610daa83546001600160601b031690565b6001600160601b03166001600160601b0319825416179055565b610ddf565b610e6b6002610e46930191610daa83546001600160601b039060601c1690565b81546bffffffffffffffffffffffff60601b191660609190911b6bffffffffffffffffffffffff60601b16179055565b633c1a24a160e01b5f5260048790526001600160a01b03851660245260445ffd5b50610ec6866107aa565b8515610d19565b60f81c1590505f610d10565b34610269576020366003190112610269576004355f52600360205260405f20610f20815460a01c91610f1a607f60ff600484015460d01c1660011c166123b7565b90612a7c565b8101809111610f3457604051908152602090f35b61200d565b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610269575f36600319011261026957602060405160158152f35b346102695760206106ff610fab3661027e565b916123dd565b6108d89092919260c08060e08301958051845267ffffffffffffffff60208201511660208501526001600160601b0360408201511660408501526001600160601b0360608201511660608501526001600160601b0360808201511660808501526001600160601b0360a08201511660a0850152015191019015159052565b3461026957604036600319011261026957610a8760026111456111246004356111075f61105a610259565b92611107604051978896879361106f856120de565b8585526111156020860191878352604087018881526110b6606089019b8a8d526102e760c060808c019b8d8d5260a081019d8e5201945f86525f52600560205260405f2090565b809c6110e6600183549301549664ffffffffff6110d78964ffffffffff1690565b1667ffffffffffffffff169052565b52611107603085901c6001600160601b031692602886901c60ff1615159052565b906001600160601b03169052565b60901c6001600160601b031690565b9601546001600160601b03808216949160601c166001600160601b03169052565b60405191829182610fb1565b34610269575f36600319011261026957602060405160028152f35b34610269576040366003190112610269576105ad60043561118c8161026d565b60243590612542565b34610269576060366003190112610269576024356004356111b58261026d565b6044359060046111c482612c57565b015460d081901c60ff169261122061121a60016111ed876102e7885f52600560205260405f2090565b0193611214610ca5611207610c8e885464ffffffffff1690565b9260801c63ffffffff1690565b90612369565b84612d2a565b61122985612fcb565b5061ffff19169384156113c257611250816102f7866102e7875f52600660205260405f2090565b61126661125e825460101b90565b61ffff191690565b6113a2576112758286866123dd565b958615611381577f56df8fe068f200a10af4510791c7275d380e48f5fb1176a0d2e34003262adec89495966112e9836112c66001600160601b0394611339969060101c61ffff60f01b825416179055565b60011960018b901c607f160161136857805460ff60f01b1916600160f01b179055565b169261130484610daa83546001600160601b039060301c1690565b71ffffffffffffffffffffffff00000000000082549160301b169071ffffffffffffffffffffffff0000000000001916179055565b6040805160ff90961686526001600160601b0390921660208601526001600160a01b0316939081908101610df8565b805460ff60f01b191660f084901b60ff60f01b16179055565b63dbebc51760e01b5f5260048590526001600160a01b03831660245260445ffd5b6240256760e81b5f5260048490526001600160a01b03821660245260445ffd5b6309ad904360e21b5f5260045ffd5b346102695760403660031901126102695760206106ff60243560043561269a565b346102695760a03660031901126102695760206106ff6004356024356114178161026d565b60443560643591608435936126bf565b34610269575f366003190112610269576020604051603f8152f35b346102695760203660031901126102695760043561145f81612c9d565b6004810180549061147e61147960d084901c60ff16610965565b6123b7565b91600260ff84161161156c5783926105ad956115106001600160601b03946115036114d061155f966114bb6114b56115669c612bf2565b87612d2a565b6114c76114b58b612bb9565b60d81c60ff1690565b6114e86114db6121b8565b3381529160208301612234565b6114fe866102e7875f52600460205260405f2090565b6126eb565b805460ff60d81b19169055565b61152261151c83612730565b8661317b565b60405160ff831681523391907f1cdbd98293e4e77b283e25e7d077b997976824925f0c88d8c056c2cad30f39e490602090a3835460a01c93612a7c565b9116612369565b33613233565b6379f1e62760e01b5f52600485905260245ffd5b3461026957602036600319011261026957600435600461159f82612ccc565b6115ab61121a82612bb9565b01805491906115c5605084901c65ffffffffffff16610a5e565b6040516330501b0d60e01b81526004810182905290936001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691602081602481865afa9081156105dc575f916117d1575b50156117b857611659939461163860209260ff9060d01c1690565b9260405180809781946362d2377360e11b8352600483019190602083019252565b03915afa9283156105dc5761175861174b611745610ca57fc03facc86b7af825b0c402a0789dd86267abc07c42434dd0ebf2e795829bebab97611784955f91611789575b5060408051602081019283529081018b905260ff881660608201526116cf81608081015b03601f19810183528261211c565b519020875460ff60c81b1916600160c91b17885596876116fb886102e78d5f52600560205260405f2090565b556117388a60016117208a6102e764ffffffffff4216945f52600560205260405f2090565b019064ffffffffff1664ffffffffff19825416179055565b5460801c63ffffffff1690565b42612369565b67ffffffffffffffff1690565b6040519384938491604091949367ffffffffffffffff9160ff6060860197168552602085015216910152565b0390a2005b6117ab915060203d6020116117b1575b6117a3818361211c565b81019061275d565b5f61169d565b503d611799565b6355da6f6560e01b5f526004849052602485905260445ffd5b6117f3915060203d6020116117f9575b6117eb818361211c565b810190612745565b5f61161d565b503d6117e1565b346102695760c0366003190112610269577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610ae9576118556004355f52600360205260405f2090565b6024359061187e611866428461269a565b611878428561187361276c565b61217e565b90612535565b91611887612778565b61189e61189261276c565b6001600160a01b031690565b6001600160a01b0390911603611af6575b7f0000000000000000000000000000000000000000000000000000000000000000808410611ad9575060405163929f834f60e01b8152926020846004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105dc576119fc611948611940611a2f946105ad985f91611aba575b506103ae6132c7565b612710900490565b61195148612021565b906119a461195d61276c565b611988611968612790565b8a546001600160a01b031660a09190911b6001600160a01b031916178a55565b88546001600160a01b0319166001600160a01b03909116178855565b6119ac612778565b9180821115611ab357505b6001870180546001600160a01b031660a09290921b6001600160a01b0319169190911781555b80546001600160a01b0319166001600160a01b03909216919091179055565b611a04612784565b6002850180546001600160a01b031660a09390931b6001600160a01b031916929092178255906119dd565b600382015560048101805464ffffffffff19164264ffffffffff16178155611a7690611a5c6103a8613337565b815460ff60c01b191660c09190911b60ff60c01b16179055565b611a7f816133e5565b611a88816130b9565b611aad611a93612784565b916001600160601b0361155f611aa7612790565b92612a6a565b90613233565b90506119b7565b611ad3915060203d6020116117b1576117a3818361211c565b5f611937565b631a47e0a360e21b5f52600491909152602483905260445260645ffd5b91611b08906118784285611873612778565b916118af565b34610269576040366003190112610269576004356024357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610ae957611b5e82612cfb565b9060048201805460ff8160e01c16611bcc5760ff60e01b1916600160e01b17908190559192611b959260d81c60ff16908490613555565b90611ba082336136b6565b8054600390910154604080516001600160a01b0390931683526020830191909152810191909152606090f35b630141668f60e11b5f5260048581526024525b60445ffd5b3461026957602036600319011261026957600435611c018161026d565b60018060a01b03165f52600260205260206001600160601b0360405f205416604051908152f35b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461026957611c7a3661027e565b90611c8483612cfb565b611c9e836102f7846102e7885f52600660205260405f2090565b600482015460d81c60ff1690611cb5815460f81c90565b60ff8116838115918215611db2575b8215611d93575b5050611d7257869385936001600160601b03966105ad99611d188a611d1e97611d11608061037c9917829081549060ff60f81b9060f81b169060018060f81b0316179055565b8487612d4f565b9361376f565b6040805160ff9390931683526001600160601b038216602084015290926001600160a01b0386169290917fbe06d14792e907dc4ab7e8534764332789982a764e1f57f16337f92db2c8588791a316906136b6565b63f6d405c360e01b5f5260048790526001600160a01b03861660245260445ffd5b611dab92509081611da66106b2936107aa565b613729565b835f611ccb565b6080841615159250611cc4565b34610269575f36600319011261026957602060405162061a808152f35b34610269575f3660031901126102695760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610269575f36600319011261026957602060405161dead8152f35b346102695760c036600319011261026957600435611e4e610259565b9060443590611e5c8261026d565b606435926004841015610269576020936106ff936084359260a4359461279c565b6001600160601b0381160361026957565b3461026957606036600319011261026957600435611eab8161026d565b604435602435611eba82611e7d565b611ec383612fcb565b6001600160a01b038481165f8181526020818152604080832087845290915290209093929190611ef290612e64565b16925f526002602052611f306001600160601b03611f2785611f2261037c60405f206001600160601b0390541690565b612535565b95168095612369565b83851180611f6a575b611f485750506105ad93612e8e565b63a8db2d0960e01b5f526001600160a01b03861660045260245260445260645ffd5b50818111611f39565b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610269576020366003190112610269576105ad60043561281a565b34610269575f3660031901126102695760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b634e487b7160e01b5f52601160045260245ffd5b908162061a80029162061a80830403610f3457565b9081600a0291600a830403610f3457565b600181901b91906001600160ff1b03811603610f3457565b90611d4c820291808304611d4c1490151715610f3457565b9081600502916005830403610f3457565b9081600302916003830403610f3457565b81810292918115918404141715610f3457565b81156120b6570490565b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b60e0810190811067ffffffffffffffff8211176120fa57604052565b6120ca565b6101e0810190811067ffffffffffffffff8211176120fa57604052565b90601f8019910116810190811067ffffffffffffffff8211176120fa57604052565b9081602091031261026957516102a881611e7d565b6040513d5f823e3d90fd5b906001600160601b03809116911603906001600160601b038211610f3457565b60018060a01b03165f525f60205260405f20905f526020526121b460405f206001600160601b0360018060a01b03931690612ac6565b1690565b604051906108d860408361211c565b604051906121d4826120ff565b5f6101c0838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a08201520152565b600482101561078a5752565b600582101561078a5752565b60045260449190600581101561078a57602452565b90600481101561078a57815460ff60d81b191660d89190911b60ff60d81b16179055565b805f52600360205260405f2060048101906122a5825460ff9060c81c1690565b906122af82610780565b81158015612348575b61233457825460ff60c81b1916600160ca1b1783556122d681612bb9565b918242101561231a57916102a894916003846122f461230996610780565b03612313576123039150612bf2565b90612c33565b5460d81c60ff1690565b5090612c33565b5050815460ff60d81b1916909155506123309050565b5f90565b630141668f60e11b5f52610685828561224c565b5061235282610780565b600482146122b8565b9060018201809211610f3457565b91908201809211610f3457565b906001600160601b03809116911601906001600160601b038211610f3457565b6123b360409295949360ff606084019716835260208301906107b4565b0152565b60ff60019116019060ff8211610f3457565b9060ff8091169116019060ff8211610f3457565b9091612407836102e76123f8855f52600360205260405f2090565b945f52600560205260405f2090565b5491821580156124c5575b801561249d575b61249557612441600382015461243a610c8e600485015464ffffffffff1690565b908461217e565b9182158015612484575b61247c576102a8946124769061037c9060029061246d9060011c607f16612da1565b94015460a01c90565b93612db2565b505091505090565b50600185901c607f1660021461244b565b505050505f90565b5060018101546124b5906001600160a01b0316611892565b6001600160a01b03831614612419565b5080546124da906001600160a01b0316611892565b6001600160a01b03831614612412565b919082604091031261026957602082516125038161026d565b9201516102a881611e7d565b5f19810191908211610f3457565b650100000000000390650100000000008211610f3457565b91908203918211610f3457565b60408051630c1aed9d60e21b81526001600160a01b0383166004820152306024820181905260448201529081806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156105dc576001600160601b03915f91612669575b5016916125e761037c6125da8460018060a01b03165f52600260205260405f2090565b546001600160601b031690565b9061261d6118926126188361260b8760018060a01b03165f525f60205260405f2090565b905f5260205260405f2090565b612e64565b91848111801590612661575b61265a576108d89461263a91612535565b828110156126525761264c9083612535565b92612e8e565b505f92612e8e565b5050505050565b508215612629565b61268b915060403d604011612693575b612683818361211c565b8101906124ea565b90505f6125b7565b503d612679565b5f5260016020526121b460405f206001600160601b0360018060a01b03931690612ac6565b9293906126cd85848361217e565b9283156126e1576102a8956124769161269a565b5050505050505f90565b815181546001600160a01b0319166001600160a01b03919091161781559060200151600481101561078a57815460ff60a01b191660a09190911b60ff60a01b16179055565b60011b906101fe60fe831692168203610f3457565b90816020910312610269575180151581036102695790565b90816020910312610269575190565b6044356102a88161026d565b6064356102a88161026d565b6084356102a88161026d565b60a4356102a881611e7d565b94926127ce91949260ff604051966020880198895216604087015260018060a01b0316606086015260808501906107b4565b60a083015260c082015260c081526127e760e08261211c565b51902090565b91604091949361281467ffffffffffffffff9260ff606087019816865260208601906107b4565b16910152565b61282381612c57565b90600482018054906128398260ff9060d01c1690565b90607f600183901c169161290461285c826102e7885f52600560205260405f2090565b946128ed6001870191825490612882610cae610ca5610c98610c8e8664ffffffffff1690565b916128e061037c6128d08c611214836128c060026128aa60908a901c6001600160601b031684565b940154936112146001600160601b03861661037c565b9260601c6001600160601b031690565b9260301c6001600160601b031690565b03612a3f57505b88612c33565b805465ff0000000000191665010000000000179055565b61292d600260ff85161494855f14612a365761292761037c60028a015460a01c90565b90613868565b93612937856107aa565b84159081612a2d575b5080612a22575b6129d857506129c761174b7f33739e8c343bb389d7e8dd9a93ee676eb13b6e0ce2186f2082504b04a70cb8e395966129c284612986886129d397612261565b805469ffffffffff00000000004260281b1679ff000000000000000000000000000000ffffffffff00000000001990911617600360c81b179055565b612bf2565b604051938493846127ed565b0390a2565b60405160ff821681526108d89695612a1c95509193509091507f6a0ba38ec98f29e2b098fa7fc5787c72bb8450520055e32a19a5234afe5f53d490602090a26123b7565b9061317b565b506001811615612947565b9050155f612940565b61292785612da1565b612a4891612369565b6128e7565b6001015460a01c8060fc029060fc82041460fc151715610f345790565b600101546102a89060a01c602a612099565b9060ff8116600203612a9e57506102a890600160fc915b015460a01c90612099565b612aa790612da1565b906001600160ff1b0382168203610f345760016102a892811b91612a93565b908154905f918060058211612b5b575b6001600160601b0391509291165b828210612b1a57505080612af85750505f90565b6102a891612b08612b139261250f565b905f5260205f200190565b5460601c90565b909180831860011c8184160190845f52826001600160601b038360205f20015416115f14612b4b5750915b90612ae4565b9250612b569061235b565b612b45565b612b6482613918565b8203918211610f3457845f526001600160601b038260205f200154166001600160601b038416105f14612ba057506001600160601b0390612ad6565b9250612bb36001600160601b039161235b565b92612ad6565b600464ffffffffff910154167f00000000000000000000000000000000000000000000000000000000000000008101809111610f345790565b6004015460d181901c607f16600214612c265763ffffffff64ffffffffff8260281c169160a01c168101809111610f345790565b60281c64ffffffffff1690565b814210612c3e575050565b63e6d1c94f60e01b5f526004526024524260445260645ffd5b90815f52600360205260405f209160ff600484015460c81c1690600582101561078a5760028203612c86575050565b630141668f60e11b5f52600452611bdf915061078f565b90815f52600360205260405f209160ff600484015460c81c1690600582101561078a5760038203612c86575050565b90815f52600360205260405f209160ff600484015460c81c1690600582101561078a5760018203612c86575050565b90815f52600360205260405f209160ff600484015460c81c1690600582101561078a5760048203612c86575050565b81421015612d36575050565b6351658e1960e11b5f526004526024524260445260645ffd5b9192919060011c607f16600214801590612d92575b612d86576102a8925064ffffffffff806004600384015493015416169161217e565b50505460f01c60ff1690565b5060ff835460f01c1615612d64565b60ff16612dad57601590565b603f90565b92612dc39095949192955f96612099565b906401715476538202918083046401715476531490151715610f3457612de8916120ac565b905f5b60ff8610612dfa575b50505050565b612e4a90611214612e4560018760409a9697989a51612e3c816116c18a8c6020840196876040919493926060820195825260018060a01b031660208201520152565b51902017613a76565b61251d565b90838211612e5e5760010194929190612deb565b94612df4565b80549081612e725750505f90565b815f19810111610f34575f525f199060205f2001015460601c90565b919290926001420191824211610f3457612fb36001600160601b0392612f8f83610cbf867f219a4714e97be11e8ea9fc0bdbf59325ddcea9a2574ef7601104be7a948adc1b981693612f75612f638c61260b8d60018060a01b03169d8e5f526002602052612f4a612f1861037c8a610cbf8a611f2261037c60405f206001600160601b0390541690565b6001600160a01b0383165f908152600260205260409020906001600160601b03166001600160601b0319825416179055565b6001600160a01b03165f90815260208190526040902090565b6001600160a01b038516908790613d38565b5050611f226118926126188d5f52600160205260405f2090565b90612fa2885f52600160205260405f2090565b6001600160a01b0390921691613d38565b505060405191166001600160601b03168152602090a3565b60408051630c1aed9d60e21b81526001600160a01b038316600482015230602482018190526044820152919082806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156105dc575f905f93613095575b50336001600160a01b03831614159081613081575b5061306257506001600160601b031690565b6329ed7b0560e21b5f52336004526001600160a01b031660245260445ffd5b6001600160a01b031633141590505f613050565b90506130b191925060403d60401161269357612683818361211c565b91905f61303b565b6004908101805461ffff60c81b1916600160c81b17815560405163a3d545f560e01b815242928101929092526020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156105dc5761313965ffffffffffff916108d8945f9161315c575b5061235b565b825465ffffffffffff60501b1916911660501b65ffffffffffff60501b16179055565b613175915060203d6020116117b1576117a3818361211c565b5f613133565b600401805460ff60c81b1916600160c81b17815590815460ff60d01b191660d09190911b60ff60d01b1617815560405163a3d545f560e01b815242600482015290602082806024810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156105dc57610a5e61320f916108d8945f9161315c575061235b565b815465ffffffffffff60501b191660509190911b65ffffffffffff60501b16179055565b908061323d575050565b604051637f4c824d60e11b81526001600160a01b0392831660048201523060248201525f60448201819052606482019290925291602091839160849183917f0000000000000000000000000000000000000000000000000000000000000000165af180156105dc576132ac5750565b6132c49060203d6020116117f9576117eb818361211c565b50565b60405163f72d0b3b60e01b8152600d60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105dc575f9161331e575090565b6102a8915060203d6020116117b1576117a3818361211c565b60405163f72d0b3b60e01b8152600e60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105dc575f9161331e575090565b60405163f72d0b3b60e01b8152600660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105dc575f9161331e575090565b60405163f72d0b3b60e01b815260056004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156105dc575f92613523575b5061344361338e565b9082908261345085612036565b61345982612047565b8101809111610f34576108d8956134926119407f000000000000000000000000000000000000000000000000000000000000000061205f565b908183116134eb575b5050506004909101805463ffffffff60a01b191660a09490941b63ffffffff60a01b169390931783555063ffffffff905b825463ffffffff60801b1916911660801b63ffffffff60801b16179055565b6134cc93965063ffffffff95508261351183613516899661351160049761351c97612099565b6120ac565b99612099565b959461349b565b61353d91925060203d6020116117b1576117a3818361211c565b905f61343a565b60ff1660ff8114610f345760010190565b909193926135716103a8610965600486015460ff9060d01c1690565b90945f5b8260ff8216111561367a57505f5b60ff81168381116136725761359a83838888613b69565b906135a982611f22858a612a7c565b916135b86106b286868a613aff565b613613575b506135e892916135e3916135ed5760028801546001600160a01b03166136b6565b6136b6565b613544565b613583565b6135de613606846102e78a5f52600460205260405f2090565b546001600160a01b031690565b916136269061121461037c8a5460a01c90565b91613630856107aa565b84156135bd579061365e6135e894939a6135e3938181105f1461366757613658908092612535565b9b612369565b929350906135bd565b506136588180612535565b505050505050565b613685828286613aff565b613698575b61369390613544565b613575565b956136ae6136939161121461037c885460a01c90565b96905061368a565b90806136c0575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af180156105dc576132ac5750565b90600481101561078a57801561375657600482101561078a5760018161374f82936107aa565b1491141490565b5050600190565b60ff5f199116019060ff8211610f3457565b939290600183901c607f1690600260ff6137898489612a7c565b93161461384d576137a461037c60016102a898015460a01c90565b846137c5856137c084986102e7875f52600560205260405f2090565b613be4565b946001808316146137f7575b50508291506137e09084612099565b11156137f05761036692506120ac565b5050612099565b6137c06103669261381c61381661382b975f52600560205260405f2090565b9161375d565b60ff165f5260205260405f2090565b818110156138455761383c91612535565b5f8381806137d1565b50505f61383c565b50610388925061037c91506109d86102a89594600292612099565b9060026001600160601b03600184015460901c16920154916001600160601b03808085169460601c1616926138a184610cbf8385612369565b936138ad848683613c62565b61390e57846138c06138c5938693612369565b613c62565b613906576138d290612077565b6138db83612047565b1091826138f2575b50506138ed575f90565b600190565b6138fd919250612088565b10155f806138e3565b505050600290565b5050505050600390565b60018111156102a857806001600160801b821015613a39575b6139df6139d56139cb6139c16139b76139ad61399c6139e69760048a600160401b6139eb9c1015613a2c575b640100000000811015613a1f575b62010000811015613a12575b610100811015613a05575b60108110156139f8575b10156139f0575b60030260011c90565b6139a6818b6120ac565b0160011c90565b6139a6818a6120ac565b6139a681896120ac565b6139a681886120ac565b6139a681876120ac565b6139a681866120ac565b80936120ac565b821190565b900390565b60011b613993565b60041c9160021b9161398c565b60081c9160041b91613982565b60101c9160081b91613977565b60201c9160101b9161396b565b60401c9160201b9161395d565b50506139eb6139e66139df6139d56139cb6139c16139b76139ad61399c613a608a60801c90565b9850600160401b97506139319650505050505050565b905f916080805b613adf5750607f8310613ad557607e1983011c5b9160201b91638000000090815b613aa6575050565b8002607f1c90613ab68260801c90565b613ac5575b60011c9081613a9e565b9283179260019190911c90613abb565b82607f031b613a91565b80840182811c613af5575b5060011c5b80613a7d565b9350613aef613aea565b600483101561078a578215613b625760ff8216613b28575050600190613b24816107aa565b1490565b60ff91613b4a915f52600460205260405f209060ff165f5260205260405f2090565b5460a01c1690613b59826107aa565b613b24816107aa565b5050505f90565b5f949392613b7690612730565b925f5b600260ff821610613b8b575050505050565b825f526005602052613ba8826137c060405f2061381c858a6123c9565b80613bba575b5060010160ff16613b79565b613bd39083613bcc84899b959b6123c9565b868861376f565b8101809111610f3457956001613bae565b906002820154906001600160601b038083169260601c168201809211610f3457613c0d816107aa565b8015613c435780613c1f6001926107aa565b03613c3e5750600101546102a89060901c6001600160601b031661037c565b905090565b5060019091015460901c6001600160601b03168101908110610f345790565b919082600502600581048403610f345781600302916003830403610f345710159182613c8d57505090565b9091506001600160ff1b0381168103610f345760011b101590565b908154600160401b8110156120fa5760018101808455811015613d24576108d8925f5260205f200190613cfb6001600160601b0382511683906001600160601b03166001600160601b0319825416179055565b6020015181546001600160601b031660609190911b6bffffffffffffffffffffffff1916179055565b634e487b7160e01b5f52603260045260245ffd5b80549293928015613de757613d4f613d5a9161250f565b825f5260205f200190565b8054606081901c936001600160601b0391821692918116808411613dd857879303613da35750613d9f9250906001600160601b0382549181199060601b169116179055565b9190565b915050613d9f91613dc4613db56121b8565b6001600160601b039093168352565b6001600160a01b0386166020830152613ca8565b632520601d60e01b5f5260045ffd5b5090613e0c91613df8613db56121b8565b6001600160a01b0385166020830152613ca8565b5f919056'
