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
  '0x610160806040523461025f576080816140ed803803809161002082856102ed565b83398101031261025f5780516001600160a01b0381169182820361025f5760208101516001600160a01b038116810361025f576040820151936001600160a01b0385169283860361025f5760600151936001600160a01b038516850361025f5760206004946040519586809263929f834f60e01b82525afa93841561026b575f946102b8575b5060805260405163411557d160e01b815290602090829060049082905afa90811561026b575f91610276575b5060a052608051604051636001cc4f60e11b815290602090829060049082906001600160a01b03165afa90811561026b575f91610225575b506001600160401b031660e05260c0526015808202919082040361021157610100526101405261012052604051613dc89081610325823960805181818161040501528181611f3f0152818161252e0152612fb8015260a051818181610b810152818161323401526136b1015260c051818181610f050152818161159c015281816130ac015261317f015260e051818181611daa01528181612b7e01526134250152610100518181816106e3015281816118680152611fa10152610120518181816118a501528181611bf40152818161329a0152818161330a0152818161336101526133b9015261014051818181610a5801528181610ac8015281816117ca0152611ade0152f35b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011610263575b81610240602093836102ed565b8101031261025f57516001600160401b038116810361025f575f61010a565b5f80fd5b3d9150610233565b6040513d5f823e3d90fd5b90506020813d6020116102b0575b81610291602093836102ed565b8101031261025f57516001600160a01b038116810361025f575f6100d2565b3d9150610284565b9093506020813d6020116102e5575b816102d4602093836102ed565b8101031261025f57519260046100a6565b3d91506102c7565b601f909101601f19168101906001600160401b0382119082101761031057604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630660d36a14610254578063077f05591461024f578063216b85771461024a578063289ea29b14610245578063332620cb146102405780633487b2561461023b5780633600fe7c146102365780633eb5a83f14610231578063411557d11461022c57806344ee420a146102275780634767142d1461022257806349493a4d1461021d5780634c1d3a45146102185780634d4fe3ed146102135780634f9879821461020e57806356ff4e56146102095780635da4f2451461020457806368350b48146101ff57806369e5c4f5146101fa578063732fd5b3146101f55780637b7bdc2e146101f05780637e69b7b0146101eb57806395564837146101e65780639a052261146101e15780639a9c29f6146101dc578063a4e4419c146101d7578063a9b5898f146101d2578063b64d2a2b146101cd578063b7600ee3146101c8578063c003989e146101c3578063c0a2526c146101be578063c240e695146101b9578063c5943e17146101b4578063c60e814d146101af578063ed8b6b31146101aa5763f0e22a2d146101a5575f80fd5b611f8a565b611f6e565b611f2a565b611e45565b611de9565b611dcd565b611d93565b611d76565b611c23565b611bdf565b611b9b565b611ac5565b6117b7565b611537565b6113f9565b6113de565b6113a9565b611388565b61114c565b611123565b611108565b610fe6565b610f4f565b610f34565b610ef0565b610e90565b610bbf565b610b6c565b610af7565b610ab3565b610a42565b610891565b610708565b6106be565b610688565b6102ab565b6024359060ff8216820361026957565b5f80fd5b6001600160a01b0381160361026957565b6060906003190112610269576004359060243560ff8116810361026957906044356102a88161026d565b90565b34610269576102b93661027e565b906102cc835f52600360205260405f2090565b9061030c836102f7836102e7885f52600660205260405f2090565b9060ff165f5260205260405f2090565b9060018060a01b03165f5260205260405f2090565b610317848387612394565b9081158015610672575b801561063f575b61061d5780546001600160f81b0316600160ff1b17905561043694906103ae90600260ff607f600187901c1616036106035761036f6103929161036a87612a04565b612050565b61038c610380600288015460a01c90565b6001600160601b031690565b90612063565b60048501546103a89060c01c60ff165b60ff1690565b90612050565b6001600160601b038111156105f457506001600160601b03915b60405163097955e560e01b81526001600160a01b0386811660048301523060248301526001600160601b03909416604482015260648101839052957f000000000000000000000000000000000000000000000000000000000000000090931692602090879081906084820190565b03815f875af19586156105b3575f966105d3575b506040805160ff9290921682526001600160601b03871660208301526001600160a01b0386169183917fb53f39c90a1ea56902a398767cf70dd2e4c1c8b085228e3ccdb33365c512ee0991a36104ab600a6001600160601b03871604610380565b604051636c9ad75d60e01b81526001600160a01b0386166004820152306024820152604481018390526001600160601b0382166064820152336084820152929060208460a4815f865af19081156105b35761056497602095610512936105b8575b50612115565b604051636c9ad75d60e01b81526001600160a01b038716600482015230602482015260448101939093526001600160601b0316606483015261dead6084830152909485919082905f90829060a4820190565b03925af19081156105b35761058493600392610586575b500154906124f9565b005b6105a79060203d6020116105ac575b61059f81836120d3565b8101906120f5565b61057b565b503d610595565b61210a565b6105ce90873d89116105ac5761059f81836120d3565b61050c565b6105ed91965060203d6020116105ac5761059f81836120d3565b945f61044a565b6001600160601b0316916103c8565b6106189061036a610380600188015460a01c90565b610392565b630bff103f60e41b5f5260048690526001600160a01b03851660245260445b5ffd5b5061066d610669600161065e866102e78b5f52600560205260405f2090565b015460281c60ff1690565b1590565b610328565b5060ff610680825460f81c90565b161515610321565b346102695760603660031901126102695760206106b66004356106aa8161026d565b60243560443591612135565b604051908152f35b346102695760203660031901126102695760206106dd42600435612651565b604051907f000000000000000000000000000000000000000000000000000000000000000011158152f35b34610269575f36600319011261026957602060405160048152f35b634e487b7160e01b5f52602160045260245ffd5b6005111561074157565b610723565b600581101561074157602452565b9060058210156107415752565b6004111561074157565b9060048210156107415752565b61088f909291926101c0806101e0830195610794848251610754565b6107a66020820151602086019061076b565b60408181015160ff169085015260608181015160ff16908501526080818101516001600160a01b03169085015260a0818101516001600160a01b03169085015260c081015160c085015261080a60e082015160e08601906001600160601b03169052565b610100818101516001600160601b031690850152610120818101516001600160601b0316908501526101408181015167ffffffffffffffff16908501526101608181015167ffffffffffffffff16908501526101808181015163ffffffff16908501526101a08181015163ffffffff1690850152015167ffffffffffffffff16910152565b565b3461026957602036600319011261026957610a3e600435610a32610a20610a156108cb6108bc61217e565b945f52600360205260405f2090565b6109ca856109ba60048401549361092f6109256108ec8760ff9060c81c1690565b61091c60d889901c60ff169161091660d08b901c60ff1660ff811660608b01529360208a016121eb565b876121f7565b60011c607f1690565b60ff166040850152565b6109a9610998600261098f610988855461094e8160018060a01b031690565b60018801546001600160a01b03811660a08c01529990610978906001600160a01b03166080830152565b60c0600389015491015260a01c90565b9660a01c90565b93015460a01c90565b6001600160601b03166101208b0152565b6001600160601b0316610100890152565b6001600160601b031660e0870152565b64ffffffffff602882901c8116610160870152811661014086015263ffffffff608082901c1661018086015263ffffffff60a082901c166101a086015260501c65ffffffffffff1690565b65ffffffffffff1690565b67ffffffffffffffff166101c0830152565b60405191829182610778565b0390f35b34610269576020366003190112610269576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610aa057610a9160209161223c565b610a9e604051809261076b565bf35b63bd80284160e01b5f523360045260245ffd5b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461026957604036600319011261026957600435610b148161026d565b602435610b208161026d565b6001600160a01b03163003610b65576001600160a01b03165f908152600260205260409020546001600160601b03165b6040516001600160601b039091168152602090f35b505f610b50565b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b60443590600482101561026957565b346102695760a036600319011261026957600435602435610bdf8161026d565b610be7610bb0565b916064359260843592610bf983612c0e565b60048101549060d082901c60ff1695610c1e876102e7885f52600560205260405f2090565b91610c81610c7b6001850195610c6c610c65610c5c610c4f610c458b5464ffffffffff1690565b64ffffffffff1690565b9360801c63ffffffff1690565b63ffffffff1690565b8092612320565b610c76818c612bea565b612320565b88612ce1565b610ca9610c9e866102f78b6102e78c5f52600660205260405f2090565b928a88888c8c612753565b825490610cb68260101b90565b61ffff199081169116149081610e84575b50158015610e73575b610e525791610d3261038086610daf96948b7fe69f9ed4168a09efcccc058cfa98dd92a647541802a9a3b0ffa8b920be8cf76c9b9c9d97610d108c610761565b82546001600160f81b031660f88d901b6001600160f81b031916178355612d06565b90610d3c87610761565b60018703610db457508154610d969291610d669160901c6001600160601b031661232d565b61232d565b81546bffffffffffffffffffffffff60901b191660909190911b6bffffffffffffffffffffffff60901b16179055565b6040516001600160a01b0390931696929384938461234d565b0390a3005b9150610dbf86610761565b60028603610e0257610de36002610dfd930191610d6183546001600160601b031690565b6001600160601b03166001600160601b0319825416179055565b610d96565b610e226002610dfd930191610d6183546001600160601b039060601c1690565b81546bffffffffffffffffffffffff60601b191660609190911b6bffffffffffffffffffffffff60601b16179055565b633c1a24a160e01b5f5260048790526001600160a01b03851660245260445ffd5b50610e7d86610761565b8515610cd0565b60f81c1590505f610cc7565b34610269576020366003190112610269576004355f52600360205260405f20610ed7815460a01c91610ed1607f60ff600484015460d01c1660011c1661236e565b90612a33565b8101809111610eeb57604051908152602090f35b611fc4565b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610269575f36600319011261026957602060405160158152f35b346102695760206106b6610f623661027e565b91612394565b61088f9092919260c08060e08301958051845267ffffffffffffffff60208201511660208501526001600160601b0360408201511660408501526001600160601b0360608201511660608501526001600160601b0360808201511660808501526001600160601b0360a08201511660a0850152015191019015159052565b3461026957604036600319011261026957610a3e60026110fc6110db6004356110be5f611011610259565b926110be604051978896879361102685612095565b8585526110cc60208601918783526040870188815261106d606089019b8a8d526102e760c060808c019b8d8d5260a081019d8e5201945f86525f52600560205260405f2090565b809c61109d600183549301549664ffffffffff61108e8964ffffffffff1690565b1667ffffffffffffffff169052565b526110be603085901c6001600160601b031692602886901c60ff1615159052565b906001600160601b03169052565b60901c6001600160601b031690565b9601546001600160601b03808216949160601c166001600160601b03169052565b60405191829182610f68565b34610269575f36600319011261026957602060405160028152f35b34610269576040366003190112610269576105846004356111438161026d565b602435906124f9565b346102695760603660031901126102695760243560043561116c8261026d565b60443590600461117b82612c0e565b015460d081901c60ff16926111d76111d160016111a4876102e7885f52600560205260405f2090565b01936111cb610c5c6111be610c45885464ffffffffff1690565b9260801c63ffffffff1690565b90612320565b84612ce1565b6111e085612f82565b5061ffff191693841561137957611207816102f7866102e7875f52600660205260405f2090565b61121d611215825460101b90565b61ffff191690565b6113595761122c828686612394565b958615611338577f56df8fe068f200a10af4510791c7275d380e48f5fb1176a0d2e34003262adec89495966112a08361127d6001600160601b03946112f0969060101c61ffff60f01b825416179055565b60011960018b901c607f160161131f57805460ff60f01b1916600160f01b179055565b16926112bb84610d6183546001600160601b039060301c1690565b71ffffffffffffffffffffffff00000000000082549160301b169071ffffffffffffffffffffffff0000000000001916179055565b6040805160ff90961686526001600160601b0390921660208601526001600160a01b0316939081908101610daf565b805460ff60f01b191660f084901b60ff60f01b16179055565b63dbebc51760e01b5f5260048590526001600160a01b03831660245260445ffd5b6240256760e81b5f5260048490526001600160a01b03821660245260445ffd5b6309ad904360e21b5f5260045ffd5b346102695760403660031901126102695760206106b6602435600435612651565b346102695760a03660031901126102695760206106b66004356024356113ce8161026d565b6044356064359160843593612676565b34610269575f366003190112610269576020604051603f8152f35b346102695760203660031901126102695760043561141681612c54565b6004810180549061143561143060d084901c60ff1661091c565b61236e565b91600260ff841611611523578392610584956114c76001600160601b03946114ba6114876115169661147261146c61151d9c612ba9565b87612ce1565b61147e61146c8b612b70565b60d81c60ff1690565b61149f61149261216f565b33815291602083016121eb565b6114b5866102e7875f52600460205260405f2090565b6126a2565b805460ff60d81b19169055565b6114d96114d3836126e7565b86613132565b60405160ff831681523391907f1cdbd98293e4e77b283e25e7d077b997976824925f0c88d8c056c2cad30f39e490602090a3835460a01c93612a33565b9116612320565b336131ea565b6379f1e62760e01b5f52600485905260245ffd5b3461026957602036600319011261026957600435600461155682612c83565b6115626111d182612b70565b018054919061157c605084901c65ffffffffffff16610a15565b6040516330501b0d60e01b81526004810182905290936001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691602081602481865afa9081156105b3575f91611788575b501561176f5761161093946115ef60209260ff9060d01c1690565b9260405180809781946362d2377360e11b8352600483019190602083019252565b03915afa9283156105b35761170f6117026116fc610c5c7fc03facc86b7af825b0c402a0789dd86267abc07c42434dd0ebf2e795829bebab9761173b955f91611740575b5060408051602081019283529081018b905260ff8816606082015261168681608081015b03601f1981018352826120d3565b519020875460ff60c81b1916600160c91b17885596876116b2886102e78d5f52600560205260405f2090565b556116ef8a60016116d78a6102e764ffffffffff4216945f52600560205260405f2090565b019064ffffffffff1664ffffffffff19825416179055565b5460801c63ffffffff1690565b42612320565b67ffffffffffffffff1690565b6040519384938491604091949367ffffffffffffffff9160ff6060860197168552602085015216910152565b0390a2005b611762915060203d602011611768575b61175a81836120d3565b810190612714565b5f611654565b503d611750565b6355da6f6560e01b5f526004849052602485905260445ffd5b6117aa915060203d6020116117b0575b6117a281836120d3565b8101906126fc565b5f6115d4565b503d611798565b346102695760c0366003190112610269577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610aa05761180c6004355f52600360205260405f2090565b6024359061183561181d4284612651565b61182f428561182a612723565b612135565b906124ec565b9161183e61272f565b611855611849612723565b6001600160a01b031690565b6001600160a01b0390911603611aad575b7f0000000000000000000000000000000000000000000000000000000000000000808410611a90575060405163929f834f60e01b8152926020846004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105b3576119b36118ff6118f76119e694610584985f91611a71575b506103a861327e565b612710900490565b61190848611fd8565b9061195b611914612723565b61193f61191f612747565b8a546001600160a01b031660a09190911b6001600160a01b031916178a55565b88546001600160a01b0319166001600160a01b03909116178855565b61196361272f565b9180821115611a6a57505b6001870180546001600160a01b031660a09290921b6001600160a01b0319169190911781555b80546001600160a01b0319166001600160a01b03909216919091179055565b6119bb61273b565b6002850180546001600160a01b031660a09390931b6001600160a01b03191692909217825590611994565b600382015560048101805464ffffffffff19164264ffffffffff16178155611a2d90611a136103a26132ee565b815460ff60c01b191660c09190911b60ff60c01b16179055565b611a368161339c565b611a3f81613070565b611a64611a4a61273b565b916001600160601b03611516611a5e612747565b92612a21565b906131ea565b905061196e565b611a8a915060203d6020116117685761175a81836120d3565b5f6118ee565b631a47e0a360e21b5f52600491909152602483905260445260645ffd5b91611abf9061182f428561182a61272f565b91611866565b34610269576040366003190112610269576004356024357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610aa057611b1582612cb2565b9060048201805460ff8160e01c16611b835760ff60e01b1916600160e01b17908190559192611b4c9260d81c60ff1690849061350c565b90611b57823361366d565b8054600390910154604080516001600160a01b0390931683526020830191909152810191909152606090f35b630141668f60e11b5f5260048581526024525b60445ffd5b3461026957602036600319011261026957600435611bb88161026d565b60018060a01b03165f52600260205260206001600160601b0360405f205416604051908152f35b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461026957611c313661027e565b90611c3b83612cb2565b611c55836102f7846102e7885f52600660205260405f2090565b600482015460d81c60ff1690611c6c815460f81c90565b60ff8116838115918215611d69575b8215611d4a575b5050611d2957869385936001600160601b039661058499611ccf8a611cd597611cc860806103809917829081549060ff60f81b9060f81b169060018060f81b0316179055565b8487612d06565b93613726565b6040805160ff9390931683526001600160601b038216602084015290926001600160a01b0386169290917fbe06d14792e907dc4ab7e8534764332789982a764e1f57f16337f92db2c8588791a3169061366d565b63f6d405c360e01b5f5260048790526001600160a01b03861660245260445ffd5b611d6292509081611d5d61066993610761565b6136e0565b835f611c82565b6080841615159250611c7b565b34610269575f36600319011261026957602060405162061a808152f35b34610269575f3660031901126102695760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610269575f36600319011261026957602060405161dead8152f35b346102695760c036600319011261026957600435611e05610259565b9060443590611e138261026d565b606435926004841015610269576020936106b6936084359260a43594612753565b6001600160601b0381160361026957565b3461026957606036600319011261026957600435611e628161026d565b604435602435611e7182611e34565b611e7a83612f82565b6001600160a01b038481165f8181526020818152604080832087845290915290209093929190611ea990612e1b565b16925f526002602052611ee76001600160601b03611ede85611ed961038060405f206001600160601b0390541690565b6124ec565b95168095612320565b83851180611f21575b611eff57505061058493612e45565b63a8db2d0960e01b5f526001600160a01b03861660045260245260445260645ffd5b50818111611ef0565b34610269575f366003190112610269576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610269576020366003190112610269576105846004356127d1565b34610269575f3660031901126102695760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b634e487b7160e01b5f52601160045260245ffd5b908162061a80029162061a80830403610eeb57565b9081600a0291600a830403610eeb57565b600181901b91906001600160ff1b03811603610eeb57565b90611d4c820291808304611d4c1490151715610eeb57565b9081600502916005830403610eeb57565b9081600302916003830403610eeb57565b81810292918115918404141715610eeb57565b811561206d570490565b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b60e0810190811067ffffffffffffffff8211176120b157604052565b612081565b6101e0810190811067ffffffffffffffff8211176120b157604052565b90601f8019910116810190811067ffffffffffffffff8211176120b157604052565b9081602091031261026957516102a881611e34565b6040513d5f823e3d90fd5b906001600160601b03809116911603906001600160601b038211610eeb57565b60018060a01b03165f525f60205260405f20905f5260205261216b60405f206001600160601b0360018060a01b03931690612a7d565b1690565b6040519061088f6040836120d3565b6040519061218b826120b6565b5f6101c0838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a08201520152565b60048210156107415752565b60058210156107415752565b60045260449190600581101561074157602452565b90600481101561074157815460ff60d81b191660d89190911b60ff60d81b16179055565b805f52600360205260405f20600481019061225c825460ff9060c81c1690565b9061226682610737565b811580156122ff575b6122eb57825460ff60c81b1916600160ca1b17835561228d81612b70565b91824210156122d157916102a894916003846122ab6122c096610737565b036122ca576122ba9150612ba9565b90612bea565b5460d81c60ff1690565b5090612bea565b5050815460ff60d81b1916909155506122e79050565b5f90565b630141668f60e11b5f5261063c8285612203565b5061230982610737565b6004821461226f565b9060018201809211610eeb57565b91908201809211610eeb57565b906001600160601b03809116911601906001600160601b038211610eeb57565b61236a60409295949360ff6060840197168352602083019061076b565b0152565b60ff60019116019060ff8211610eeb57565b9060ff8091169116019060ff8211610eeb57565b90916123be836102e76123af855f52600360205260405f2090565b945f52600560205260405f2090565b54918215801561247c575b8015612454575b61244c576123f860038201546123f1610c45600485015464ffffffffff1690565b9084612135565b918215801561243b575b612433576102a89461242d90610380906002906124249060011c607f16612d58565b94015460a01c90565b93612d69565b505091505090565b50600185901c607f16600214612402565b505050505f90565b50600181015461246c906001600160a01b0316611849565b6001600160a01b038316146123d0565b508054612491906001600160a01b0316611849565b6001600160a01b038316146123c9565b919082604091031261026957602082516124ba8161026d565b9201516102a881611e34565b5f19810191908211610eeb57565b650100000000000390650100000000008211610eeb57565b91908203918211610eeb57565b60408051630c1aed9d60e21b81526001600160a01b0383166004820152306024820181905260448201529081806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156105b3576001600160601b03915f91612620575b50169161259e6103806125918460018060a01b03165f52600260205260405f2090565b546001600160601b031690565b906125d46118496125cf836125c28760018060a01b03165f525f60205260405f2090565b905f5260205260405f2090565b612e1b565b91848111801590612618575b6126115761088f946125f1916124ec565b828110156126095761260390836124ec565b92612e45565b505f92612e45565b5050505050565b5082156125e0565b612642915060403d60401161264a575b61263a81836120d3565b8101906124a1565b90505f61256e565b503d612630565b5f52600160205261216b60405f206001600160601b0360018060a01b03931690612a7d565b929390612684858483612135565b928315612698576102a89561242d91612651565b5050505050505f90565b815181546001600160a01b0319166001600160a01b03919091161781559060200151600481101561074157815460ff60a01b191660a09190911b60ff60a01b16179055565b60011b906101fe60fe831692168203610eeb57565b90816020910312610269575180151581036102695790565b90816020910312610269575190565b6044356102a88161026d565b6064356102a88161026d565b6084356102a88161026d565b60a4356102a881611e34565b949261278591949260ff604051966020880198895216604087015260018060a01b03166060860152608085019061076b565b60a083015260c082015260c0815261279e60e0826120d3565b51902090565b9160409194936127cb67ffffffffffffffff9260ff6060870198168652602086019061076b565b16910152565b6127da81612c0e565b90600482018054906127f08260ff9060d01c1690565b90607f600183901c16916128bb612813826102e7885f52600560205260405f2090565b946128a46001870191825490612839610c65610c5c610c4f610c458664ffffffffff1690565b916128976103806128878c6111cb83612877600261286160908a901c6001600160601b031684565b940154936111cb6001600160601b038616610380565b9260601c6001600160601b031690565b9260301c6001600160601b031690565b036129f657505b88612bea565b805465ff0000000000191665010000000000179055565b6128e4600260ff85161494855f146129ed576128de61038060028a015460a01c90565b9061381f565b936128ee85610761565b841590816129e4575b50806129d9575b61298f575061297e6117027f33739e8c343bb389d7e8dd9a93ee676eb13b6e0ce2186f2082504b04a70cb8e395966129798461293d8861298a97612218565b805469ffffffffff00000000004260281b1679ff000000000000000000000000000000ffffffffff00000000001990911617600360c81b179055565b612ba9565b604051938493846127a4565b0390a2565b60405160ff8216815261088f96956129d395509193509091507f6a0ba38ec98f29e2b098fa7fc5787c72bb8450520055e32a19a5234afe5f53d490602090a261236e565b90613132565b5060018116156128fe565b9050155f6128f7565b6128de85612d58565b6129ff91612320565b61289e565b6001015460a01c8060fc029060fc82041460fc151715610eeb5790565b600101546102a89060a01c602a612050565b9060ff8116600203612a5557506102a890600160fc915b015460a01c90612050565b612a5e90612d58565b906001600160ff1b0382168203610eeb5760016102a892811b91612a4a565b908154905f918060058211612b12575b6001600160601b0391509291165b828210612ad157505080612aaf5750505f90565b6102a891612abf612aca926124c6565b905f5260205f200190565b5460601c90565b909180831860011c8184160190845f52826001600160601b038360205f20015416115f14612b025750915b90612a9b565b9250612b0d90612312565b612afc565b612b1b826138cf565b8203918211610eeb57845f526001600160601b038260205f200154166001600160601b038416105f14612b5757506001600160601b0390612a8d565b9250612b6a6001600160601b0391612312565b92612a8d565b600464ffffffffff910154167f00000000000000000000000000000000000000000000000000000000000000008101809111610eeb5790565b6004015460d181901c607f16600214612bdd5763ffffffff64ffffffffff8260281c169160a01c168101809111610eeb5790565b60281c64ffffffffff1690565b814210612bf5575050565b63e6d1c94f60e01b5f526004526024524260445260645ffd5b90815f52600360205260405f209160ff600484015460c81c169060058210156107415760028203612c3d575050565b630141668f60e11b5f52600452611b969150610746565b90815f52600360205260405f209160ff600484015460c81c169060058210156107415760038203612c3d575050565b90815f52600360205260405f209160ff600484015460c81c169060058210156107415760018203612c3d575050565b90815f52600360205260405f209160ff600484015460c81c169060058210156107415760048203612c3d575050565b81421015612ced575050565b6351658e1960e11b5f526004526024524260445260645ffd5b9192919060011c607f16600214801590612d49575b612d3d576102a8925064ffffffffff8060046003840154930154161691612135565b50505460f01c60ff1690565b5060ff835460f01c1615612d1b565b60ff16612d6457601590565b603f90565b92612d7a9095949192955f96612050565b906401715476538202918083046401715476531490151715610eeb57612d9f91612063565b905f5b60ff8610612db1575b50505050565b612e01906111cb612dfc60018760409a9697989a51612df3816116788a8c6020840196876040919493926060820195825260018060a01b031660208201520152565b51902017613a2d565b6124d4565b90838211612e155760010194929190612da2565b94612dab565b80549081612e295750505f90565b815f19810111610eeb575f525f199060205f2001015460601c90565b919290926001420191824211610eeb57612f6a6001600160601b0392612f4683610c76867f219a4714e97be11e8ea9fc0bdbf59325ddcea9a2574ef7601104be7a948adc1b981693612f2c612f1a8c6125c28d60018060a01b03169d8e5f526002602052612f01612ecf6103808a610c768a611ed961038060405f206001600160601b0390541690565b6001600160a01b0383165f908152600260205260409020906001600160601b03166001600160601b0319825416179055565b6001600160a01b03165f90815260208190526040902090565b6001600160a01b038516908790613cef565b5050611ed96118496125cf8d5f52600160205260405f2090565b90612f59885f52600160205260405f2090565b6001600160a01b0390921691613cef565b505060405191166001600160601b03168152602090a3565b60408051630c1aed9d60e21b81526001600160a01b038316600482015230602482018190526044820152919082806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156105b3575f905f9361304c575b50336001600160a01b03831614159081613038575b5061301957506001600160601b031690565b6329ed7b0560e21b5f52336004526001600160a01b031660245260445ffd5b6001600160a01b031633141590505f613007565b905061306891925060403d60401161264a5761263a81836120d3565b91905f612ff2565b6004908101805461ffff60c81b1916600160c81b17815560405163a3d545f560e01b815242928101929092526020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156105b3576130f065ffffffffffff9161088f945f91613113575b50612312565b825465ffffffffffff60501b1916911660501b65ffffffffffff60501b16179055565b61312c915060203d6020116117685761175a81836120d3565b5f6130ea565b600401805460ff60c81b1916600160c81b17815590815460ff60d01b191660d09190911b60ff60d01b1617815560405163a3d545f560e01b815242600482015290602082806024810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156105b357610a156131c69161088f945f916131135750612312565b815465ffffffffffff60501b191660509190911b65ffffffffffff60501b16179055565b90806131f4575050565b604051637f4c824d60e11b81526001600160a01b0392831660048201523060248201525f60448201819052606482019290925291602091839160849183917f0000000000000000000000000000000000000000000000000000000000000000165af180156105b3576132635750565b61327b9060203d6020116117b0576117a281836120d3565b50565b60405163f72d0b3b60e01b8152600d60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105b3575f916132d5575090565b6102a8915060203d6020116117685761175a81836120d3565b60405163f72d0b3b60e01b8152600e60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105b3575f916132d5575090565b60405163f72d0b3b60e01b8152600660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105b3575f916132d5575090565b60405163f72d0b3b60e01b815260056004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156105b3575f926134da575b506133fa613345565b9082908261340785611fed565b61341082611ffe565b8101809111610eeb5761088f956134496118f77f0000000000000000000000000000000000000000000000000000000000000000612016565b908183116134a2575b5050506004909101805463ffffffff60a01b191660a09490941b63ffffffff60a01b169390931783555063ffffffff905b825463ffffffff60801b1916911660801b63ffffffff60801b16179055565b61348393965063ffffffff9550826134c8836134cd89966134c86004976134d397612050565b612063565b99612050565b9594613452565b6134f491925060203d6020116117685761175a81836120d3565b905f6133f1565b60ff1660ff8114610eeb5760010190565b909193926135286103a261091c600486015460ff9060d01c1690565b90945f5b8260ff8216111561363157505f5b60ff81168381116136295761355183838888613b20565b9061356082611ed9858a612a33565b9161356f61066986868a613ab6565b6135ca575b5061359f929161359a916135a45760028801546001600160a01b031661366d565b61366d565b6134fb565b61353a565b6135956135bd846102e78a5f52600460205260405f2090565b546001600160a01b031690565b916135dd906111cb6103808a5460a01c90565b916135e785610761565b8415613574579061361561359f94939a61359a938181105f1461361e5761360f9080926124ec565b9b612320565b92935090613574565b5061360f81806124ec565b505050505050565b61363c828286613ab6565b61364f575b61364a906134fb565b61352c565b9561366561364a916111cb610380885460a01c90565b969050613641565b9080613677575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af180156105b3576132635750565b90600481101561074157801561370d576004821015610741576001816137068293610761565b1491141490565b5050600190565b60ff5f199116019060ff8211610eeb57565b939290600183901c607f1690600260ff6137408489612a33565b9316146138045761375b61038060016102a898015460a01c90565b8461377c8561377784986102e7875f52600560205260405f2090565b613b9b565b946001808316146137ae575b50508291506137979084612050565b11156137a75761036a9250612063565b5050612050565b61377761036a926137d36137cd6137e2975f52600560205260405f2090565b91613714565b60ff165f5260205260405f2090565b818110156137fc576137f3916124ec565b5f838180613788565b50505f6137f3565b5061038c9250610380915061098f6102a89594600292612050565b9060026001600160601b03600184015460901c16920154916001600160601b03808085169460601c16169261385884610c768385612320565b93613864848683613c19565b6138c5578461387761387c938693612320565b613c19565b6138bd576138899061202e565b61389283611ffe565b1091826138a9575b50506138a4575f90565b600190565b6138b491925061203f565b10155f8061389a565b505050600290565b5050505050600390565b60018111156102a857806001600160801b8210156139f0575b61399661398c61398261397861396e61396461395361399d9760048a600160401b6139a29c10156139e3575b6401000000008110156139d6575b620100008110156139c9575b6101008110156139bc575b60108110156139af575b10156139a7575b60030260011c90565b61395d818b612063565b0160011c90565b61395d818a612063565b61395d8189612063565b61395d8188612063565b61395d8187612063565b61395d8186612063565b8093612063565b821190565b900390565b60011b61394a565b60041c9160021b91613943565b60081c9160041b91613939565b60101c9160081b9161392e565b60201c9160101b91613922565b60401c9160201b91613914565b50506139a261399d61399661398c61398261397861396e613964613953613a178a60801c90565b9850600160401b97506138e89650505050505050565b905f916080805b613a965750607f8310613a8c57607e1983011c5b9160201b91638000000090815b613a5d575050565b8002607f1c90613a6d8260801c90565b613a7c575b60011c9081613a55565b9283179260019190911c90613a72565b82607f031b613a48565b80840182811c613aac575b5060011c5b80613a34565b9350613aa6613aa1565b6004831015610741578215613b195760ff8216613adf575050600190613adb81610761565b1490565b60ff91613b01915f52600460205260405f209060ff165f5260205260405f2090565b5460a01c1690613b1082610761565b613adb81610761565b5050505f90565b5f949392613b2d906126e7565b925f5b600260ff821610613b42575050505050565b825f526005602052613b5f8261377760405f206137d3858a612380565b80613b71575b5060010160ff16613b30565b613b8a9083613b8384899b959b612380565b8688613726565b8101809111610eeb57956001613b65565b906002820154906001600160601b038083169260601c168201809211610eeb57613bc481610761565b8015613bfa5780613bd6600192610761565b03613bf55750600101546102a89060901c6001600160601b0316610380565b905090565b5060019091015460901c6001600160601b03168101908110610eeb5790565b919082600502600581048403610eeb5781600302916003830403610eeb5710159182613c4457505090565b9091506001600160ff1b0381168103610eeb5760011b101590565b908154600160401b8110156120b15760018101808455811015613cdb5761088f925f5260205f200190613cb26001600160601b0382511683906001600160601b03166001600160601b0319825416179055565b6020015181546001600160601b031660609190911b6bffffffffffffffffffffffff1916179055565b634e487b7160e01b5f52603260045260245ffd5b80549293928015613d9e57613d06613d11916124c6565b825f5260205f200190565b8054606081901c936001600160601b0391821692918116808411613d8f57879303613d5a5750613d569250906001600160601b0382549181199060601b169116179055565b9190565b915050613d5691613d7b613d6c61216f565b6001600160601b039093168352565b6001600160a01b0386166020830152613c5f565b632520601d60e01b5f5260045ffd5b5090613dc391613daf613d6c61216f565b6001600160a01b0385166020830152613c5f565b5f919056'
